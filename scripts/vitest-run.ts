import { rmSync } from "node:fs";
import http from "node:http";
import { openServer } from "@/db/open-server";
import { startPostgres, type TestServer, temporaryFolder } from "@/db/test-server";

/**
 * What all tests of a run share: a folder, and a door that starts the run's PostgreSQL server for the first who asks.
 * A server for each file would cost more than the tests themselves.
 */
export default async function shareRun(): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  let server: Promise<TestServer> | undefined;
  const door = http.createServer((_request, response) => {
    server ??= startWithTables();
    server.then(
      ({ url }) => response.end(JSON.stringify({ url })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await new Promise<number>((resolve) => {
    door.listen(0, "127.0.0.1", () => {
      const address = door.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  process.env.TEST_RUN_FOLDER = folder;
  process.env.TEST_RUN_DOOR = `http://127.0.0.1:${port}/`;
  return async () => {
    door.close();
    door.closeAllConnections();
    await server?.then((started) => started.stop());
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Its database "flows" has all tables, and nobody is connected to it. */
async function startWithTables(): Promise<TestServer> {
  const server = await startPostgres();
  const { close } = await openServer(server.url, () => {});
  await close();
  return server;
}
