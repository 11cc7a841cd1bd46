import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { shareDatabase } from "@/db/current";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { wakeQuestionFiles } from "../files/current-files";
import { circuitMemory } from "../forward/circuit";
import { newWrites } from "../rules/recent-rows";
import { rateMemory } from "../serving/rate-limit";
import { type AnsweringThreads, answeringThreads } from "./answering-threads";

// Next bundles pages and routes apart; one process has one set of threads all the same.
type Holder = { flowsmithAnsweringThreads?: AnsweringThreads | null; flowsmithThreadsRestUntil?: number };
// The global object takes any property; nobody else uses these names.
const holder = globalThis as Holder;

/**
 * The threads that answer calls for this process; null where it answers them itself: while developing, when what was
 * built is of another day.
 */
export function currentAnsweringThreads(): AnsweringThreads | null {
  const { flowsmithThreadsRestUntil: restUntil } = holder;
  if (restUntil !== undefined && Date.now() < restUntil) return null;
  if (holder.flowsmithAnsweringThreads === undefined) holder.flowsmithAnsweringThreads = start();
  return holder.flowsmithAnsweringThreads;
}

const restMs = 30_000;

/** Threads that end as soon as they begin would cost every call two attempts. */
export function restAnsweringThreads(): void {
  holder.flowsmithThreadsRestUntil = Date.now() + restMs;
}

function start(): AnsweringThreads | null {
  const file = threadFile();
  if (process.env.NODE_ENV !== "production" || !existsSync(/* turbopackIgnore: true */ file)) return null;
  return answeringThreads({
    file,
    now: () => new Date(),
    onFailure: (error) =>
      log().error({ error: errorFacts(error) }, "A thread that answers calls ended, and another begins"),
    wakeFiles: wakeQuestionFiles,
    shareDatabase,
    writes: newWrites(),
    rateMemories: { flow: rateMemory(), token: rateMemory() },
    circuits: circuitMemory(),
  });
}

/** Beside what Next built, in the project's folder, in which a server is always started. */
function threadFile(): string {
  const output = process.env.NEXT_DIST_DIR ?? ".next";
  return path.join(/* turbopackIgnore: true */ process.cwd(), output, "answering-thread.mjs");
}
