import type { Json } from "../json";
import type { FlowDocument } from "../model/document";
import { nodesOf } from "../model/walk";
import { exampleReply } from "./example-reply";
import { nextAnswer } from "./play/next-answer";
import { waysOn } from "./play/ways-on";
import { screenView } from "./screen-view";
import type { RunEvent, RunState } from "./state";

/** Two numbers that decide which event comes next. */
export type Draw = { readonly kind: number; readonly detail: number };

/** The next event of a random run: two times of three what a person would do, else anything at all. */
export function eventFor(flow: FlowDocument, state: RunState, draw: Draw): RunEvent {
  const isOver = state.status !== "running" && state.status !== "waiting";
  if (isOver && draw.kind % 4 > 0) return startFor(draw);
  return draw.kind % 3 > 0
    ? (sensibleEvent(flow, state, draw) ?? oddEvent(flow, state, draw))
    : oddEvent(flow, state, draw);
}

function sensibleEvent(flow: FlowDocument, state: RunState, { detail }: Draw): RunEvent | undefined {
  if (state.pending !== null && state.status === "waiting") {
    const body = pick(exampleReply(flow, state, state.pending), detail)?.body;
    return body && { type: "reply", request: state.request, reply: { kind: "answer", body } };
  }
  const view = screenView(flow, state);
  const fill = detail % 2 === 0 ? "all" : "required";
  return nextAnswer(view, state, { today: "2026-11-20", fill }) ?? pick(waysOn(view), detail)?.event;
}

function oddEvent(flow: FlowDocument, state: RunState, { kind, detail }: Draw): RunEvent {
  const view = screenView(flow, state);
  const drawn = view.footer ? [view.footer, ...view.nodes] : view.nodes;
  const chosen = pick(drawn, detail);
  const node = chosen?.node ?? pick(flow.screens.flatMap(nodesOf), detail)?.id;
  const name = String(chosen?.props.name ?? "__proto__");
  const events: readonly (RunEvent | undefined)[] = [
    { type: "answer", name, value: pick(oddValues, detail) },
    { type: "answer", name, value: undefined },
    { type: "focus", name },
    { type: "blur", name },
    node && { type: "act", node, trigger: "on-click-action", item: detail % 4 },
    node && { type: "act", node, trigger: "on-select-action" },
    { type: "back" },
    {
      type: "reply",
      request: state.request,
      reply: { kind: "answer", body: pick(oddValues, detail) ?? null },
    },
    { type: "reply", request: state.request, reply: { kind: "refused", status: 420 + (detail % 13) } },
    { type: "reply", request: detail % 3, reply: { kind: "unreachable", message: "No answer." } },
    { type: "retry" },
    { type: "dismiss-snackbar" },
    startFor({ kind, detail }),
    { type: "close" },
  ];
  return pick(events, kind) ?? { type: "back" };
}

function startFor({ detail }: Draw): RunEvent {
  return {
    type: "start",
    ...(detail % 5 === 0 ? { ask: "endpoint" } : {}),
    ...(detail % 7 === 0 ? { data: { d_0: 1 } } : {}),
    ...(detail % 11 === 0 ? { screen: "DETAILS" } : {}),
  };
}

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(items.length, 1)];
}

const oddValues: readonly Json[] = [
  ...[null, true, false, 0, 3.5, "", " ", "yes", "a", "2026-05-04", "not a date", "12", "🤖", "__proto__"],
  ...["${data.d_0}", [], ["a"], {}, { "start-date": "2026-05-04" }, [{ media_id: "m", upload: "failed" }]],
  { screen: "START", data: { error_message: "Try again", d_0: [[]] } },
  { screen: "SUCCESS", data: { extension_message_response: { params: { ok: 1 } } } },
];
