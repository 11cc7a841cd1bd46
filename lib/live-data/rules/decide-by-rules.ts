import { createHash } from "node:crypto";
import type { WorkspaceScope } from "@/db/scope";
import type { Decide, Decided, Exchange } from "@/lib/endpoint/exchange";
import { answerQuestion } from "@/lib/flow/answering/answer-question";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { Rules } from "@/lib/flow/rules/rules";
import { rowsPort } from "@/lib/sources/rows-port";
import { answeringPorts } from "./answering-ports";
import type { RecentRows } from "./recent-rows";

export type ByRules = {
  readonly scope: WorkspaceScope;
  readonly flow: FlowDocument;
  readonly rules: Rules;
  /** What the person was sent last for a screen. */
  readonly lastShown: (screen: string) => Promise<JsonObject | undefined>;
  readonly now: () => Date;
  /** Whether several people may have this Flow token. */
  readonly isShared: (flowToken: string) => boolean;
  /** A person tries it: nothing is written and nothing reserved. */
  readonly isTest: boolean;
  /** Reads that people share; without it each reads for themselves. */
  readonly recent?: RecentRows;
};

/** Decides by the rules that somebody set for the Flow. */
export function decideByRules(by: ByRules): Decide {
  const { scope, flow, rules, lastShown, now, isShared, isTest, recent } = by;
  const port = rowsPort(scope, now);
  const rows = recent ? recent.over(scope, port) : port;
  return async (exchange): Promise<Decided> => {
    const { screen, flowToken } = exchange;
    const ports = answeringPorts({
      scope,
      rows,
      holder: isShared(flowToken) ? null : flowToken,
      now,
      zone: rules.zone,
      isDry: isTest,
      ...(recent ? { titleOf: (source, read) => recent.titleOf(scope, source, read) } : {}),
    });
    const before = screen === undefined ? undefined : await lastShown(screen);
    const key = keyOf(exchange);
    return answerQuestion(exchange, { document: flow, rules, ports, before: before ?? {}, key });
  };
}

/** Phones ask again when an answer was lost (spec/platform.md, C.5): the same question of the same person is no second one. */
function keyOf({ flowToken, screen, action, data }: Exchange): string {
  const asked = JSON.stringify([flowToken, screen, action, data]);
  return createHash("sha256").update(asked).digest("base64url");
}
