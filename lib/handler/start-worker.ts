import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { WorkerData } from "./messages";

/**
 * The worker and what it loads are plain files of the project, read where they stand: whatever bundles or compiles the
 * rest, they stay as they are. A server is always started in the project's folder, as for the migrations.
 */
const workerFile = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "handler", "worker", "main.mjs");

let engine: Promise<WebAssembly.Module> | undefined;

/** A thread that runs handlers; it keeps no process alive. `state` is that of `WorkerData`. */
export async function startWorker(): Promise<{ readonly worker: Worker; readonly state: Int32Array }> {
  engine ??= compileEngine();
  const state = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT);
  const workerData: WorkerData = { engine: await engine, state };
  const worker = new Worker(/* turbopackIgnore: true */ workerFile(), {
    workerData,
    // Nothing of the operator's settings is near the code of strangers.
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  worker.unref();
  return { worker, state: new Int32Array(state) };
}

async function compileEngine(): Promise<WebAssembly.Module> {
  const nearWorker = createRequire(workerFile());
  const nearQuickJs = createRequire(nearWorker.resolve("quickjs-emscripten"));
  return WebAssembly.compile(await readFile(nearQuickJs.resolve("@jitl/quickjs-wasmfile-release-sync/wasm")));
}
