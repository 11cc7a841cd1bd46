import type { JsonObject } from "../json";
import { type FlowDocument, type FlowScreen, isTerminal, screenId } from "../model/document";
import { entryScreens } from "../model/routes";
import { screenWithId, screenWithKey } from "../model/walk";
import { exampleDataOf } from "./data-schema";
import { nextScreens } from "./routing";
import type { ExchangeRequest, RunState } from "./state";

/** An answer that the endpoint of a Flow might give, made from the examples in the Flow. */
export type ExampleReply = {
  readonly kind: "first" | "next" | "same" | "finish" | "back";
  /** The id of the screen it leads to, SUCCESS when it ends the Flow. */
  readonly screen: string;
  readonly body: JsonObject;
};

/**
 * What a data endpoint might answer, the most likely first; empty when the Flow leaves no possibility. Choosing an
 * option mostly refreshes the same screen, a button mostly leads on. Source: spec/flow-json.md, 13.7.
 */
export function exampleReply(
  flow: FlowDocument,
  state: RunState,
  request: ExchangeRequest,
): readonly ExampleReply[] {
  if (request.action === "INIT") return firstReplies(flow, request.screen);
  const screen = screenWithId(flow, request.screen);
  if (!screen) return [];
  const same = replyWith("same", screen);
  if (request.action === "BACK") return [...backReplies(flow, state), same];
  const onward = nextScreens(flow, screen).filter((next) => next !== screen && isNamed(next));
  const forward = onward.map((next) => replyWith("next", next));
  if (isChoice(state)) return [same, ...forward];
  const end = finish(request.data);
  return isTerminal(screen) ? [end, ...forward, same] : [...forward, end, same];
}

function isChoice({ askedBy }: RunState): boolean {
  return askedBy !== null && askedBy.trigger !== "on-click-action";
}

/** SUCCESS is no screen, even where a Flow has one of that name. */
function isNamed(screen: FlowScreen): boolean {
  return screenId(screen) !== "" && screenId(screen) !== successId;
}

const successId = "SUCCESS";

function firstReplies(flow: FlowDocument, wanted: string): readonly ExampleReply[] {
  const screens = entryScreens(flow).flatMap((key) => screenWithKey(flow, key) ?? []);
  const replies = screens
    .filter((screen) => screenId(screen) !== "")
    .map((screen) => replyWith("first", screen));
  return [
    ...replies.filter(({ screen }) => screen === wanted),
    ...replies.filter(({ screen }) => screen !== wanted),
  ];
}

function backReplies(flow: FlowDocument, state: RunState): readonly ExampleReply[] {
  const before = screenWithId(flow, state.history.at(-2) ?? "");
  return before ? [replyWith("back", before)] : [];
}

function replyWith(kind: ExampleReply["kind"], screen: FlowScreen): ExampleReply {
  const id = screenId(screen);
  return { kind, screen: id, body: { screen: id, data: exampleDataOf(screen) } };
}

function finish(params: JsonObject): ExampleReply {
  return {
    kind: "finish",
    screen: successId,
    body: { screen: successId, data: { extension_message_response: { params } } },
  };
}
