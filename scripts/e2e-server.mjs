// The server of the browser tests: the production build with a new, empty data folder.
import { rmSync } from "node:fs";
import path from "node:path";
import { buildWhenNeeded } from "./build.mjs";
import { endWith, root, startServer } from "./run.mjs";

const port = process.argv[2] ?? "3210";
const dataDir = path.join(root, ".tmp", `e2e-data-${port}`);
rmSync(dataDir, { recursive: true, force: true });
if (!(await buildWhenNeeded())) process.exit(1);
endWith(
  startServer(
    { host: "127.0.0.1", port },
    // Sources of data that tests serve themselves are on this machine.
    { DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: port, LOG_LEVEL: "warn", OUTBOUND_LOCAL: "1" },
  ),
);
