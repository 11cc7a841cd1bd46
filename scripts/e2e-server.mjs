// The server of the browser tests: the production build with a new, empty data folder.
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildWhenNeeded } from "./build.mjs";
import { endWith, root, startServer, statusOf } from "./run.mjs";

const port = process.argv[2] ?? "3210";
const dataDir = path.join(root, ".tmp", `e2e-data-${port}`);
/** As a first start leaves it: tests with a server of their own begin with a copy too, as making one takes seconds. */
const firstStart = process.env.E2E_FIRST_START ?? path.join(root, ".tmp", `e2e-first-start-${port}`);
for (const folder of [dataDir, firstStart]) rmSync(folder, { recursive: true, force: true });
if (!(await buildWhenNeeded())) process.exit(1);
await startOnce(firstStart, String(Number(port) + 1));
cpSync(firstStart, dataDir, { recursive: true });
endWith(
  startServer(
    { host: "127.0.0.1", port },
    // Sources of data that tests serve themselves are on this machine.
    { ...variables(dataDir, port), LOG_LEVEL: "warn", OUTBOUND_LOCAL: "1" },
  ),
);

/**
 * @param {string} folder
 * @param {string} port
 */
async function startOnce(folder, port) {
  const server = startServer({ host: "127.0.0.1", port }, variables(folder, port));
  const ended = statusOf(server);
  const isHealthy = async () =>
    (await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined))?.ok === true;
  while (server.exitCode === null && !(await isHealthy())) await wait(100);
  server.kill("SIGTERM");
  await ended;
}

/**
 * @param {string} folder
 * @param {string} port
 */
function variables(folder, port) {
  return { DATA_DIR: folder, HOST: "127.0.0.1", PORT: port };
}
