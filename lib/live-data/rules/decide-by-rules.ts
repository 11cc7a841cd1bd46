import { newId } from "@/db/new-id";
import type { WorkspaceScope } from "@/db/scope";
import type { CallStep, Decide, Decided, Exchange } from "@/lib/endpoint/exchange";
import { answerQuestion } from "@/lib/flow/answering/answer-question";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { Rules } from "@/lib/flow/rules/rules";
import { failure } from "@/lib/result";
import { rowsPort } from "@/lib/sources/rows-port";
import { answeringPorts } from "./answering-ports";
import type { RecentRows } from "./recent-rows";
import type { AnsweringSetting } from "./setting";
import { texts } from "./texts";
import { type Waiting, watchedPorts } from "./watched-ports";

export type ByRules = {
  readonly scope: WorkspaceScope;
  readonly flow: FlowDocument;
  readonly rules: Rules;
  /** What the person was sent last for a screen; asked only for who stays there. */
  readonly lastShown: (screen: string) => Promise<JsonObject | undefined>;
  readonly now: () => Date;
  /** Whether several people may have this Flow token. */
  readonly isShared: (flowToken: string) => boolean;
  /** A person tries it: nothing is written and nothing reserved. */
  readonly isTest: boolean;
  /** Reads that people share; without it each reads for themselves. */
  readonly recent?: RecentRows | undefined;
};

/** Decides by the rules that somebody set for the Flow. */
export function decideByRules(by: ByRules): Decide {
  const { scope, flow, rules, lastShown, now, isShared, isTest, recent } = by;
  const rows = recent ? recent.over(scope, () => rowsPort(scope, now)) : rowsPort(scope, now);
  return async (exchange, cut): Promise<Decided> => {
    const { screen, flowToken } = exchange;
    let named: Named | undefined;
    const titleOf: AnsweringSetting["titleOf"] = async (source, read) => {
      const title = await (recent ? recent.titleOf(scope, source, read) : read());
      named = { source, title };
      return title;
    };
    const holder = isShared(flowToken) ? null : flowToken;
    const watched = watchedPorts(
      answeringPorts({ scope, rows, holder, now, zone: rules.zone, isDry: isTest, titleOf }),
    );
    const steps: CallStep[] = [];
    // Two people with one token may answer alike: then each has their own place and row, at the cost that a phone which
    // asks again takes another.
    const own = holder === null ? newId() : undefined;
    const answered = answerQuestion(exchange, {
      document: flow,
      rules,
      ports: watched.ports,
      before: async () => (screen === undefined ? undefined : await lastShown(screen)) ?? {},
      key: () => own ?? keyOf(exchange),
      onStep: (step) => steps.push(step),
    });
    return new Promise<Decided>((resolve, reject) => {
      cut.onOver(() => resolve(cutOff(watched.waiting(), { steps, named })));
      answered.then(resolve, reject);
    });
  };
}

/** A source is named before it is asked, so the last one named is the one that is waited for. */
type Named = { readonly source: string; readonly title: string };
type SoFar = { readonly steps: readonly CallStep[]; readonly named: Named | undefined };

/** What was done until the deadline, and what was waited for then. */
function cutOff(waiting: Waiting, { steps, named }: SoFar): Decided {
  if (!waiting) return { reply: failure({ code: "too-slow", message: texts.late }), steps };
  const { source, ms } = waiting;
  const title = named?.source === source ? named.title : "";
  const message = texts.waitedFor(title, (ms / 1000).toFixed(1));
  return {
    reply: failure({ code: "too-slow", message, details: { source } }),
    steps: [...steps, { title: texts.waited(title), ms }],
  };
}

/** Phones ask again when an answer was lost (spec/platform.md, C.5): the same question of the same person is no second one. */
function keyOf({ flowToken, screen, action, data }: Exchange): string {
  return JSON.stringify([flowToken, screen, action, data]);
}
