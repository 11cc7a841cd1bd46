import type { Tone } from "@/components/ui/tone";
import type { ActivityItem, WebhookSubject } from "./ports";
import { logTexts as texts } from "./texts";

/** Something that happened, as a line of the log. */
export type ActivityWords = { readonly title: string; readonly state: string; readonly tone: Tone };

/** `time` writes a moment for people. */
export function activityWords(item: ActivityItem, time: (at: string) => string): ActivityWords {
  if (item.kind === "endpoint") {
    const { action, outcome, status, durationMs } = item;
    const said = own(texts.outcomes, outcome) ?? outcome.replaceAll("_", " ");
    const facts = [said, ...(status === null ? [] : [String(status)]), texts.took(durationMs)];
    return {
      title: own(texts.endpoint, action) ?? texts.endpointOther,
      state: facts.join(" · "),
      tone: outcome === "ok" && action !== "error" ? "good" : "problem",
    };
  }
  const { state, attempts, lastAnswer, dueAt } = item;
  const facts = [
    texts.states[state],
    ...(attempts > 1 ? [texts.attempts(attempts)] : []),
    ...(lastAnswer === null ? [] : [texts.answered(lastAnswer)]),
    ...(state === "waiting" ? [texts.nextTry(time(dueAt))] : []),
  ];
  return { title: subjectInWords(item.subject), state: facts.join(" · "), tone: toneOf(item) };
}

function toneOf({ state, lastAnswer }: Extract<ActivityItem, { kind: "webhook" }>): Tone {
  if (state === "delivered") return "good";
  if (state === "given-up") return "problem";
  return state === "lost" || lastAnswer !== null ? "caution" : "neutral";
}

function subjectInWords(subject: WebhookSubject): string {
  switch (subject.about) {
    case "status":
      return own(texts.status, subject.status) ?? texts.statusOther(subject.status);
    case "response":
      return texts.response;
    case "message":
      return texts.message;
    case "flow":
      return flowInWords(subject);
    case "template":
      return texts.template(subject.event);
    case "other":
      return texts.other(subject.field);
  }
}

function flowInWords({ event, state }: Extract<WebhookSubject, { about: "flow" }>): string {
  const title = own(texts.flow, event) ?? texts.flowOther;
  const isNow = event === "FLOW_STATUS_CHANGE" ? own(texts.flowStates, state) : undefined;
  if (isNow !== undefined) return texts.flowIs(isNow);
  return state === "DEACTIVATED" ? texts.alertOver(title) : title;
}

function own(words: { readonly [key: string]: string }, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
