import { type Json, jsonEqual } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenView } from "@/lib/flow/runtime/screen-view";
import type { RunEvent, RunState } from "@/lib/flow/runtime/state";
import { currentAnswer, currentScreen } from "./current-answer";
import type { PlayLogEntry } from "./play-log";
import type { PlayState } from "./play-state";

type LoggedStep = {
  readonly flow: FlowDocument;
  readonly play: PlayState;
  readonly event: RunEvent;
  readonly after: RunState;
  /** Whether a reply was made from the Flow's examples. */
  readonly isExample: boolean;
};

/** What a step of the run is worth telling; effects tell themselves. */
export function logOf(step: LoggedStep): readonly PlayLogEntry[] {
  return [...replied(step), ...answered(step), ...arrived(step), ...failed(step)];
}

function replied({ play, event, isExample }: LoggedStep): readonly PlayLogEntry[] {
  const isAwaited =
    event.type === "reply" && play.run.status === "waiting" && event.request === play.run.request;
  return isAwaited ? [{ kind: "replied", request: event.request, reply: event.reply, isExample }] : [];
}

/** A choice is told at once, typing when its field is left and holds something else than before. */
function answered({ play, event, after }: LoggedStep): readonly PlayLogEntry[] {
  const { run, typing } = play;
  if (event.type === "answer" && typing?.name !== event.name) {
    return answerEntry(after, event.name, currentAnswer(run, event.name));
  }
  if (event.type === "blur" && typing?.name === event.name) {
    return answerEntry(after, event.name, typing.before);
  }
  return [];
}

function answerEntry(run: RunState, name: string, before: Json | undefined): readonly PlayLogEntry[] {
  const value = currentAnswer(run, name);
  const screen = currentScreen(run);
  return screen === null || jsonEqual(before, value) ? [] : [{ kind: "answer", screen, name, value }];
}

function arrived({ flow, play, after, event }: LoggedStep): readonly PlayLogEntry[] {
  const screen = currentScreen(after);
  const isNew = event.type === "start" || screen !== currentScreen(play.run);
  return isNew && screen !== null ? [{ kind: "screen", screen, title: screenView(flow, after).title }] : [];
}

function failed({ play, after }: LoggedStep): readonly PlayLogEntry[] {
  const { failure } = after;
  return failure === null || failure === play.run.failure ? [] : [{ kind: "failed", failure }];
}
