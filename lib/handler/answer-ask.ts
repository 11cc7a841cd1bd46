import type { Result } from "@/lib/result";
import type { ActiveRun } from "./active-run";
import type { AnswerMessage, AskMessage } from "./messages";
import type { HandlerFetchAnswer } from "./ports";

type Outcome = AnswerMessage["outcome"];

/** Asks the port that a handler wants, and says what came of it. Never throws. */
export async function answerAsk(run: ActiveRun, ask: AskMessage): Promise<AnswerMessage> {
  run.markAsked();
  const outcome = await outcomeOf(run, ask).catch(
    (): Outcome => ({ ok: false, problem: "This did not work here; try again later." }),
  );
  return { type: "answer", run: run.id, ask: ask.ask, outcome };
}

async function outcomeOf(run: ActiveRun, ask: AskMessage): Promise<Outcome> {
  const { store } = run.ports;
  switch (ask.port) {
    case "fetch":
      return fetchOutcome(run, ask);
    case "get":
      return plain(await store.get(ask.args.key));
    case "remove":
      return plain(await store.remove(ask.args.key));
    case "put":
      return plain(await store.put(ask.args.key, ask.args.value, ask.args.secondsMax));
  }
}

function plain(result: Result<string | null, string>): Outcome {
  return result.ok ? { ok: true, value: result.value } : { ok: false, problem: result.failure };
}

async function fetchOutcome(run: ActiveRun, { args, body }: Extract<AskMessage, { port: "fetch" }>) {
  const { method, url, headers } = args;
  const began = performance.now();
  const note = (status: number | undefined, problem: string | undefined) =>
    run.addFetch({ method, url, status, problem, ms: performance.now() - began });
  let answered: Result<HandlerFetchAnswer, string>;
  try {
    answered = await run.ports.fetch({ method, url, headers, body }, run.over);
  } catch (error) {
    note(undefined, "This did not work here.");
    throw error;
  }
  if (!answered.ok) {
    note(undefined, answered.failure);
    return { ok: false as const, problem: answered.failure };
  }
  const { status } = answered.value;
  note(status, undefined);
  return {
    ok: true as const,
    value: { status, headers: answered.value.headers },
    body: answered.value.body,
  };
}
