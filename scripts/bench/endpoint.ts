import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, launch, type OwnServer } from "../../e2e/server/own-server";
import { say } from "../say.mjs";
import { cpuTimeMs } from "./cpu-time";
import { assertAnswer, type EndpointHouse, inEndpointHouse } from "./endpoint-house";
import { fullLoad, type LoadFigures, steadyLoad } from "./endpoint-load";
import { rsaLimit } from "./rsa-limit";

const rounds = 5;
const roundMs = 4_000;
/** Until what is measured runs as it does all day: V8 goes on compiling for most of a minute. */
const warmMs = 45_000;
const leastOfSample = 3;
const leastOfLimit = 0.5;
const addedMs = 20;
/** What a heap that is swept now and then may differ from one moment to another. */
const growthMost = 0.2;
/** Until the log has been written. */
const settleMs = 3_000;

/**
 * The endpoint of the built app, through both of its doors, beside what people copy and what this machine can do at all,
 * in one run: signature, keys, rules on a table, contract and log included. What is compared takes turns, because a shared
 * machine is not as fast in one moment as in the next, and the middle of the ratios counts. `calls` are asked in the end to
 * see whether memory grows. Answers whether all targets were met.
 */
export async function measureEndpoint(calls: number): Promise<boolean> {
  const outcomes: boolean[] = [];
  for (const kind of ["embedded", "server"] as const) {
    await inEndpointHouse(kind, async (house) => {
      say(`\n${kind === "embedded" ? "The embedded database" : "PostgreSQL"}\n`);
      outcomes.push(await measure(house, calls));
    });
  }
  return outcomes.every(Boolean);
}

async function measure(house: EndpointHouse, calls: number): Promise<boolean> {
  const route = await withServer(house, "route", (server) => loadOf(server, house));
  say(line("The route of Next", route.perSecond, route));
  const before = await house.callsKept();
  const { compared, memory, asked, failed } = await withPeer(house, "sample", (sample) =>
    withPeer(house, "bare", (bare) =>
      withServer(house, "fast", (server) => measureFast(server, { house, sample, bare, calls })),
    ),
  );
  const lost = asked - ((await house.callsKept()) - before);
  const growth = memory.after / memory.before - 1;
  const ofSample = middle(compared.map(({ fast, sample }) => fast.perSecond / sample.perSecond));
  const ofLimit = middle(compared.map(({ fast, limit }) => fast.perSecond / limit));
  const p99 = middle(compared.map(({ half }) => half.p99));
  const added = middle(compared.map(({ half, bareHalf }) => half.p99 - bareHalf.p99));
  say(
    `\nOf ${asked} calls ${failed} failed, and ${lost} are not in the log${failed + lost > 0 ? "  missed" : ""}`,
  );
  say(
    `Memory: ${memory.before} MB, ${calls} calls later ${memory.after} MB${growth > growthMost ? "  missed" : ""}`,
  );
  say(targetLine("Throughput against the sample", ofSample, leastOfSample));
  say(targetLine("Throughput against RSA alone", ofLimit, leastOfLimit));
  say(
    `p99 at half load: ${p99.toFixed(1)} ms, ${added.toFixed(1)} of them added (at most ${addedMs})${added > addedMs ? "  missed" : ""}`,
  );
  const isFast = ofSample >= leastOfSample && ofLimit >= leastOfLimit && added <= addedMs;
  return isFast && growth <= growthMost && failed + lost === 0;
}

type Peer = { readonly origin: string; readonly pid: number | undefined };
type Compared = {
  /** Keys unwrapped in a second. */
  readonly limit: number;
  readonly sample: Costed;
  readonly fast: Costed;
  readonly half: Costed;
  /** At the same rate, where nothing is done but HTTP and unwrapping. */
  readonly bareHalf: Costed;
};

/** The server is ended as an operator ends it, so that all it answered is in the log. */
async function measureFast(
  server: OwnServer,
  {
    house,
    sample,
    bare,
    calls,
  }: { readonly house: EndpointHouse; readonly sample: Peer; readonly bare: Peer; readonly calls: number },
) {
  const target = { origin: server.url, path: house.path, calls: house.calls };
  await assertAnswer(`${server.url}${house.path}`, house);
  let asked = 1;
  let failed = 0;
  const load = async (work: () => Promise<LoadFigures>) => {
    const figures = await costed(server.process.pid, work);
    asked += figures.answered + figures.failed;
    failed += figures.failed;
    return figures;
  };
  const peer = ({ origin }: Peer) => ({ origin, path: "/", calls: house.calls });
  await fullLoad(peer(bare), roundMs);
  await load(() => fullLoad(target, warmMs));
  const compared: Compared[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const limit = await rsaLimit(house.pair, roundMs / 2);
    const fast = await load(() => fullLoad(target, roundMs));
    const steady = { perSecond: fast.perSecond / 2, ms: roundMs };
    const half = await load(() => steadyLoad(target, steady));
    const bareHalf = await costed(bare.pid, () => steadyLoad(peer(bare), steady));
    const copied = await costed(sample.pid, () => fullLoad(peer(sample), roundMs));
    say(`${line("RSA alone, all cores", limit.perSecond)}  ${limit.cpuMs.toFixed(2)} ms of computing`);
    say(line("Meta's sample, in its way", copied.perSecond, copied));
    say(line("The door before Next", fast.perSecond, fast));
    say(line("The same at half load", half.perSecond, half));
    say(line("HTTP and unwrapping at that rate", bareHalf.perSecond, bareHalf));
    compared.push({ limit: limit.perSecond, sample: copied, fast, half, bareHalf });
  }
  await wait(settleMs);
  const before = memoryMb(server);
  const until = asked + calls;
  while (asked < until) await load(() => fullLoad(target, roundMs));
  await wait(settleMs);
  const memory = { before, after: memoryMb(server) };
  const ended = once(server.process, "exit");
  server.process.kill("SIGTERM");
  await ended;
  return { compared, memory, asked, failed };
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

type Costed = LoadFigures & { readonly cpuMs: number | undefined };

async function loadOf({ url, process: { pid } }: OwnServer, house: EndpointHouse): Promise<Costed> {
  const target = { origin: url, path: house.path, calls: house.calls };
  await assertAnswer(`${url}${house.path}`, house);
  await fullLoad(target, roundMs / 3);
  return costed(pid, () => fullLoad(target, roundMs));
}

/** With what one call costs in computing, which other programs on this machine hardly change. */
async function costed(pid: number | undefined, load: () => Promise<LoadFigures>): Promise<Costed> {
  const before = cpuTimeMs(pid);
  const figures = await load();
  const after = cpuTimeMs(pid);
  const cpuMs = before === undefined || after === undefined ? undefined : (after - before) / figures.answered;
  return { ...figures, cpuMs };
}

async function withPeer<Value>(
  house: EndpointHouse,
  name: "sample" | "bare",
  work: (peer: Peer) => Promise<Value>,
): Promise<Value> {
  const port = await freePort();
  const env = { ...process.env, PRIVATE_KEY: house.pair.privateKey, APP_SECRET: house.secret };
  const child = spawn(
    process.execPath,
    ["--import", "tsx", `scripts/bench/${name}-endpoint.ts`, String(port)],
    {
      env: { ...env, NODE_ENV: "production" },
      stdio: "inherit",
    },
  );
  try {
    await untilItAnswers(`http://127.0.0.1:${port}/`);
    return await work({ origin: `http://127.0.0.1:${port}`, pid: child.pid });
  } finally {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
}

async function withServer<Value>(
  { dataDir, variables }: EndpointHouse,
  door: "fast" | "route",
  work: (server: OwnServer) => Promise<Value>,
): Promise<Value> {
  const server = launch({ dataDir, port: await freePort(), variables, door });
  try {
    await untilItAnswers(`${server.url}/api/health`);
    return await work(server);
  } finally {
    await server.kill();
  }
}

async function untilItAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return;
    await wait(100);
  }
  throw new Error(`${address} does not answer.`);
}

function memoryMb({ process: { pid } }: OwnServer): number {
  const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return Math.round((Number(pages) * 4096) / 1024 / 1024);
}

function line(
  name: string,
  perSecond: number,
  figures?: LoadFigures & { readonly cpuMs?: number | undefined },
): string {
  const times = figures
    ? `  p50 ${figures.p50.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms${figures.failed > 0 ? `, ${figures.failed} failed` : ""}`
    : "";
  const cost = figures?.cpuMs === undefined ? "" : `, ${figures.cpuMs.toFixed(2)} ms of computing`;
  return `${name.padEnd(32)} ${perSecond.toFixed(0).padStart(6)} a second${times}${cost}`;
}

function targetLine(name: string, ratio: number, least: number): string {
  return `${name}: ${ratio.toFixed(2)} × (at least ${least})${ratio < least ? "  missed" : ""}`;
}
