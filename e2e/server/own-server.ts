import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const program = path.resolve("scripts/server.mjs");
const next = path.resolve("node_modules/next/dist/bin/next");
const startTimeoutMs = 60_000;

export type OwnServer = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  printed(): string;
  /** Ends it as a power cut would: nothing can be tidied up. */
  kill(): Promise<void>;
};

export type OwnServerOptions = {
  readonly dataDir: string;
  readonly port: number;
  readonly variables?: Readonly<Record<string, string>>;
  /** Stands before the command, for example to start it in a place of its own. */
  readonly wrapper?: readonly string[];
  /** "route" runs Next alone, without the door for live data in front of it. */
  readonly door?: "fast" | "route";
};

/** Starts the built app in a process of its own and comes back once it answers or has ended. */
export async function startOwnServer(options: OwnServerOptions): Promise<OwnServer> {
  const server = launch(options);
  const deadline = Date.now() + startTimeoutMs;
  while (server.process.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${server.url}/sign-in`, { redirect: "manual" }).catch(() => null);
    if (answer && answer.status < 500) return server;
    await wait(50);
  }
  await server.kill();
  throw new Error(`The server did not start:\n${server.printed()}`);
}

/** Starts the built app and waits for nothing. */
export function launch({
  dataDir,
  port,
  variables = {},
  wrapper = [],
  door = "fast",
}: OwnServerOptions): OwnServer {
  const [command = process.execPath, ...before] = [...wrapper, process.execPath];
  const served =
    door === "fast"
      ? [program, "127.0.0.1", String(port)]
      : [next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(command, [...before, ...served], {
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      PORT: String(port),
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that all of it can be ended at once.
    detached: true,
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    printed: () => printed,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const ended = once(child, "exit");
      process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

/** A folder that is gone when the work in it is done. */
export async function inOwnFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), "flowsmith-e2e-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same with what a first start leaves behind: a database with its tables and nobody in it. */
export function inStartedFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  return inOwnFolder((folder) => {
    const firstStart = process.env.E2E_FIRST_START;
    // Of a thousand small files; the promised way takes twice as long.
    if (firstStart !== undefined) cpSync(firstStart, folder, { recursive: true });
    return work(folder);
  });
}
