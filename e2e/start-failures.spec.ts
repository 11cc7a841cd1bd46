import { once } from "node:events";
import { expect, test } from "@playwright/test";
import {
  freePort,
  inOwnFolder,
  inStartedFolder,
  launch,
  type OwnServer,
  startOwnServer,
} from "./server/own-server";

/** The exit status of a server that gives up at its start. */
async function ended(server: OwnServer): Promise<number | null> {
  const child = server.process;
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

test("a start that cannot reach its database says so, says what to check, and ends", async () => {
  await inOwnFolder(async (dataDir) => {
    const unused = await freePort();
    const server = launch({
      dataDir,
      port: await freePort(),
      variables: {
        DATABASE_URL: `postgres://somebody:a-secret@127.0.0.1:${unused}/flows`,
        AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      },
    });
    expect(await ended(server)).not.toBe(0);
    expect(server.printed()).toContain("Flowsmith did not start.");
    expect(server.printed()).toContain(`127.0.0.1:${unused}/flows cannot be used`);
    expect(server.printed()).toContain("Check DATABASE_URL");
    expect(server.printed()).not.toContain("a-secret");
  });
});

test("a second process on the same data folder is refused and the first goes on", async () => {
  test.slow();
  await inStartedFolder(async (dataDir) => {
    const first = await startOwnServer({ dataDir, port: await freePort() });
    try {
      const second = launch({ dataDir, port: await freePort() });
      expect(await ended(second)).not.toBe(0);
      expect(second.printed()).toContain(`is in use by process ${first.process.pid}`);
      expect((await fetch(`${first.url}/sign-up`)).status).toBe(200);
    } finally {
      await first.kill();
    }
  });
});

test("a server address that is no address is refused in words", async () => {
  await inOwnFolder(async (dataDir) => {
    const server = launch({
      dataDir,
      port: await freePort(),
      variables: { DATABASE_URL: "mysql://localhost/flows" },
    });
    expect(await ended(server)).not.toBe(0);
    expect(server.printed()).toContain("DATABASE_URL must begin with postgres://");
  });
});
