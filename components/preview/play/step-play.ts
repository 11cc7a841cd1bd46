import type { FlowDocument } from "@/lib/flow/model/document";
import { exampleReply } from "@/lib/flow/runtime/example-reply";
import type { Effect, RunEvent } from "@/lib/flow/runtime/state";
import { summaryOf } from "@/lib/flow/runtime/summary";
import { transition } from "@/lib/flow/runtime/transition";
import { motion } from "../motion";
import { currentAnswer } from "./current-answer";
import { leavingScreen } from "./leaving-screen";
import { likelyReply } from "./likely-reply";
import { logOf } from "./log-of";
import type { PlayLogEntry } from "./play-log";
import type { PlayEffect, PlayEvent, PlayRules, PlayState } from "./play-state";
import { replyOf } from "./play-state";
import { playTexts } from "./texts";

export type PlayStep = readonly [state: PlayState, effects: readonly PlayEffect[]];

/** Example replies take this long, so that the phone is seen waiting. */
const exampleReplyMs = 450;

/** One step of a play: the phone after an event, and what its surroundings are asked to do. Pure. */
export function stepPlay(flow: FlowDocument, play: PlayState, event: PlayEvent, rules: PlayRules): PlayStep {
  switch (event.type) {
    case "open": {
      if (play.isButtonDead) return [play, []];
      const opened: PlayState = { ...play, sheet: "open", opened: null, leaving: null };
      const [next, effects] = stepRun(flow, opened, { type: "start", ...event.start }, rules);
      return [{ ...next, leaving: null }, [told({ kind: "opened" }), ...effects]];
    }
    case "run":
      return stepRun(flow, play, event.event, rules, event.isExample ?? false);
    case "sheet-closed":
      return [play.sheet === "closing" ? { ...play, sheet: "closed" } : play, []];
    case "screen-left":
      return [play.leaving === null ? play : { ...play, leaving: null }, []];
    case "delivered":
      return [withDelivery(play, event), []];
    case "view-response":
      return [viewResponse(play, event.response), []];
    case "dismiss-response":
      return [{ ...play, opened: null }, []];
    case "dismiss-toast":
      return [{ ...play, toast: null }, []];
    case "dismiss-link":
      return [{ ...play, link: null }, []];
  }
}

function stepRun(
  flow: FlowDocument,
  play: PlayState,
  event: RunEvent,
  rules: PlayRules,
  isExample = false,
): PlayStep {
  const [run, effects] = transition(flow, play.run, event);
  const leaving = leavingScreen(flow, play.run, run);
  const started: PlayState = {
    ...play,
    run,
    leaving: leaving ?? play.leaving,
    question: run.status === "waiting" ? play.question : null,
    typing: typingAfter(play, event),
  };
  const logged = logOf({ flow, play, event, after: run, isExample }).map(told);
  const slide: PlayEffect = { type: "later", delayMs: motion.screenPushMs, event: { type: "screen-left" } };
  let step: PlayStep = [started, leaving === null ? logged : [...logged, slide]];
  for (const effect of effects) step = chain(step, (state) => perform(flow, state, effect, rules));
  return step;
}

function told(entry: PlayLogEntry): PlayEffect {
  return { type: "log", entry };
}

/** Remembers what stood in a field when it got the focus. */
function typingAfter({ run, typing }: PlayState, event: RunEvent): PlayState["typing"] {
  if (event.type === "focus") return { name: event.name, before: currentAnswer(run, event.name) };
  return event.type === "blur" || event.type === "start" ? null : typing;
}

function chain([state, effects]: PlayStep, next: (state: PlayState) => PlayStep): PlayStep {
  const [after, more] = next(state);
  return [after, [...effects, ...more]];
}

/** What an effect of the run means for the phone. */
function perform(flow: FlowDocument, play: PlayState, effect: Effect, rules: PlayRules): PlayStep {
  switch (effect.type) {
    case "exchange":
      return exchange(flow, play, effect, rules);
    case "open":
      return [{ ...play, link: effect.url }, [told({ kind: "link", url: effect.url })]];
    case "complete":
      return respond(flow, play, effect);
    case "close": {
      const isButtonDead = play.isButtonDead || play.run.failure?.code === "token-expired";
      const [closing, effects] = closeSheet({ ...play, isButtonDead });
      return [closing, [told({ kind: "closed" }), ...effects]];
    }
  }
}

/** Asks the endpoint, or lets the Flow's examples answer; the person decides where they leave a choice. */
function exchange(
  flow: FlowDocument,
  play: PlayState,
  effect: Extract<Effect, { type: "exchange" }>,
  rules: PlayRules,
): PlayStep {
  const asked = told({ kind: "asked", request: effect.request, body: effect.body });
  if (rules.endpoint === "asked") return [play, [asked, effect]];
  const replies = exampleReply(flow, play.run, effect.body);
  const likely = likelyReply(replies);
  if (likely === null && replies.length > 0) {
    return [{ ...play, question: { request: effect.request, replies } }, [asked]];
  }
  const reply =
    likely === null
      ? ({ kind: "unreachable", message: playTexts.nothingToAnswer } as const)
      : replyOf(likely);
  const event: PlayEvent = {
    type: "run",
    event: { type: "reply", request: effect.request, reply },
    isExample: true,
  };
  return [play, [asked, { type: "later", delayMs: exampleReplyMs, event }]];
}

/** The sheet goes down, the response appears and is delivered tick by tick. */
function respond(
  flow: FlowDocument,
  play: PlayState,
  { payload }: Extract<Effect, { type: "complete" }>,
): PlayStep {
  const response = play.responses.length;
  const sent = { payload, summary: summaryOf(flow, play.run), delivery: "sending" } as const;
  const [closing, effects] = closeSheet({ ...play, responses: [...play.responses, sent] });
  const ticks = [
    { delayMs: motion.tickSentMs, delivery: "sent" },
    { delayMs: motion.tickDeliveredMs, delivery: "delivered" },
    { delayMs: motion.tickReadMs, delivery: "read" },
  ] as const;
  return [
    closing,
    [
      told({ kind: "finished", payload }),
      ...effects,
      ...ticks.map(({ delayMs, delivery }): PlayEffect => {
        return { type: "later", delayMs, event: { type: "delivered", response, delivery } };
      }),
      { type: "complete", payload },
    ],
  ];
}

function closeSheet(play: PlayState): PlayStep {
  return [
    { ...play, sheet: "closing", question: null, link: null, leaving: null },
    [{ type: "later", delayMs: motion.sheetCloseMs, event: { type: "sheet-closed" } }],
  ];
}

function viewResponse(play: PlayState, response: number): PlayState {
  const hasAnswers = (play.responses[response]?.summary.length ?? 0) > 0;
  return hasAnswers ? { ...play, opened: response } : { ...play, toast: "no-response" };
}

function withDelivery(
  play: PlayState,
  { response, delivery }: Extract<PlayEvent, { type: "delivered" }>,
): PlayState {
  const responses = play.responses.map((sent, index) => (index === response ? { ...sent, delivery } : sent));
  return { ...play, responses };
}
