import type { JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { exampleDataOf } from "../data-schema";
import { type ExampleReply, exampleReply } from "../example-reply";
import { entryScreen } from "../routing";
import { currentId } from "../run-environment";
import { screenView } from "../screen-view";
import type { Effect, RunEvent, RunState } from "../state";
import { idleState, type Step } from "../step";
import { summaryOf } from "../summary";
import { transition } from "../transition";
import type { SummaryScreen } from "../view";
import { nextAnswer } from "./next-answer";
import { type WayOn, waysOn } from "./ways-on";

export type PlayOptions = {
  /** The day of the play, YYYY-MM-DD: dates are chosen from tomorrow on. */
  readonly today: string;
  /** How the Flow is opened; with the first screen and its example data unless told otherwise. */
  readonly start?: Omit<Extract<RunEvent, { type: "start" }>, "type">;
  /** Whether inputs that may stay empty are filled too. */
  readonly fill?: "required" | "all";
  /** Picks one of the ways on; by default the one taken least often, buttons before rows before links. */
  readonly choose?: (ways: readonly WayOn[], state: RunState) => WayOn | undefined;
  /** Picks what the endpoint answers; by default the likeliest that has been given least often. */
  readonly reply?: (replies: readonly ExampleReply[], state: RunState) => ExampleReply | undefined;
  readonly stepsMax?: number;
};

export type PlayEntry = {
  /** The screen in front before the event; null before the first. */
  readonly screen: string | null;
  readonly event: RunEvent;
  readonly effects: readonly Effect[];
};

/** `stuck`: nothing leads on. `endless`: the end was not reached within the allowed steps. */
export type Played = {
  readonly outcome: "completed" | "failed" | "stuck" | "endless";
  /** What stood in the way, for developers; null when completed. */
  readonly reason: string | null;
  readonly log: readonly PlayEntry[];
  readonly state: RunState;
  readonly response: JsonObject | null;
  readonly summary: readonly SummaryScreen[];
  /** Ids of the screens that came to the front, in order, each once. */
  readonly visited: readonly string[];
};

/**
 * Plays a Flow to its end as a person would: fills what has to be filled with values that pass, and presses on.
 * Exchanges are answered from the Flow's examples. Deterministic.
 */
export function playToEnd(flow: FlowDocument, options: PlayOptions): Played {
  const log: PlayEntry[] = [];
  const visited = new Set<string>();
  const taken = new Map<string, number>();
  let state = idleState;
  let next: Next = { event: { type: "start", ...openingOf(flow, options) } };
  const stepsMax = options.stepsMax ?? 2000;
  while ("event" in next && log.length < stepsMax) {
    const screen = currentId(state);
    const [after, effects]: Step = transition(flow, state, next.event);
    log.push({ screen, event: next.event, effects });
    state = after;
    const id = currentId(state);
    if (id !== null) visited.add(id);
    if (state.status !== "running" && state.status !== "waiting") break;
    next = nextEvent(flow, state, options, taken);
  }
  return {
    ...ended(state, "hindrance" in next ? next.hindrance : null),
    log,
    state,
    response: state.response,
    summary: summaryOf(flow, state),
    visited: [...visited],
  };
}

/** What happens next, or what keeps it from happening. */
type Next = { readonly event: RunEvent } | { readonly hindrance: string };

function openingOf(
  flow: FlowDocument,
  { start }: PlayOptions,
): Omit<Extract<RunEvent, { type: "start" }>, "type"> {
  if (start !== undefined) return start;
  const first = entryScreen(flow);
  return first ? { data: exampleDataOf(first) } : {};
}

function ended(state: RunState, hindrance: string | null): Pick<Played, "outcome" | "reason"> {
  if (state.status === "completed") return { outcome: "completed", reason: null };
  if (state.failure) return { outcome: "failed", reason: state.failure.message };
  if (hindrance !== null) return { outcome: "stuck", reason: hindrance };
  return { outcome: "endless", reason: "The end was not reached within the allowed steps." };
}

function nextEvent(
  flow: FlowDocument,
  state: RunState,
  options: PlayOptions,
  taken: Map<string, number>,
): Next {
  if (state.status === "waiting") return nextReply(flow, state, options, taken);
  const view = screenView(flow, state);
  const answer = nextAnswer(view, state, options);
  if (answer !== null) return { event: answer };
  // A tap that changes nothing leads nowhere, whatever its action says.
  const ways = waysOn(view).filter(({ event }) => transition(flow, state, event)[0] !== state);
  const way = options.choose ? options.choose(ways, state) : leastTaken(ways, taken, ({ key }) => key);
  if (way) return { event: way.event };
  if (view.canGoBack && countOf(taken, `${view.id} back`) < backMax) {
    taken.set(`${view.id} back`, countOf(taken, `${view.id} back`) + 1);
    return { event: { type: "back" } };
  }
  const faulty = view.nodes.find(({ fault }) => fault !== null);
  const detail = faulty ? ` "${faulty.props.name}" is not accepted (${faulty.fault?.code}).` : "";
  return { hindrance: `Nothing leads on from screen "${view.id}".${detail}` };
}

function nextReply(
  flow: FlowDocument,
  state: RunState,
  options: PlayOptions,
  taken: Map<string, number>,
): Next {
  const { pending } = state;
  if (pending === null) return { hindrance: "The run waits for nothing." };
  const replies = exampleReply(flow, state, pending);
  const isChoice = state.askedBy !== null && state.askedBy.trigger !== "on-click-action";
  const chosen = options.reply
    ? options.reply(replies, state)
    : isChoice
      ? replies[0]
      : leastTaken(replies, taken, ({ kind, screen }) => `${pending.screen} ${kind} ${screen}`);
  if (!chosen) return { hindrance: `The endpoint has nothing to answer on screen "${pending.screen}".` };
  const reply = { kind: "answer", body: chosen.body } as const;
  return { event: { type: "reply", request: state.request, reply } };
}

/** Taking turns leads out of every circle that has a way out. */
function leastTaken<Item>(
  items: readonly Item[],
  taken: Map<string, number>,
  key: (item: Item) => string,
): Item | undefined {
  const count = (item: Item): number => countOf(taken, key(item));
  const [first, ...rest] = items;
  if (first === undefined) return undefined;
  const chosen = rest.reduce((best, item) => (count(item) < count(best) ? item : best), first);
  taken.set(key(chosen), count(chosen) + 1);
  return chosen;
}

/** How often a side way is left again before it counts as the end. */
const backMax = 3;

function countOf(taken: ReadonlyMap<string, number>, key: string): number {
  return taken.get(key) ?? 0;
}
