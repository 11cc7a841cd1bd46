import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { textBytesMax } from "@/lib/drafts/limits";
import { answerQuestion } from "@/lib/flow/answering/answer-question";
import type { Answered } from "@/lib/flow/answering/answered";
import { setRules } from "@/lib/flow/edit/set-rules";
import type { Json, JsonObject } from "@/lib/flow/json";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { openText } from "@/lib/flow/text/open-text";
import { failure, type Result, success } from "@/lib/result";
import { rowsPort } from "@/lib/sources/rows-port";
import { answeringPorts } from "./answering-ports";
import { texts } from "./texts";

/** Far above what phones send in one question, pictures left out. */
const dataCharsMax = 500_000;
const idMax = 200;

const jsonObject: z.ZodType<JsonObject> = z
  .record(z.string(), z.json() as z.ZodType<Json>) // zod's own Json is the same with writable lists.
  .refine((data) => JSON.stringify(data).length <= dataCharsMax);

export const rulesToTrySchema = z.object({
  text: z.string().max(textBytesMax),
  rules: rulesSchema,
  question: z.object({
    action: z.enum(["INIT", "data_exchange", "BACK"]),
    screen: z.string().max(idMax).optional(),
    data: jsonObject,
  }),
  /** What the screen was given before in this trial. */
  before: jsonObject,
});

export type RulesToTry = z.output<typeof rulesToTrySchema>;

/** Phones wait ten seconds for an answer (spec/platform.md, C.5). */
const waitMs = 10_000;

/**
 * Carries rules out as they are being written, for a question that a person made up: rows are looked up, nothing is
 * written and nothing reserved.
 */
export async function tryRules(
  scope: WorkspaceScope,
  { text, rules, question, before }: RulesToTry,
  now: Date,
): Promise<Result<Answered, { readonly reason: "not-a-flow" }>> {
  const opened = openText(text);
  if (!opened.ok) return failure({ reason: "not-a-flow" });
  const ports = answeringPorts({
    scope,
    rows: rowsPort(scope, () => now),
    holder: trialToken,
    now: () => now,
    zone: rules.zone,
    isDry: true,
  });
  const document = setRules(opened.value.document, rules);
  const asked = { ...question, screen: question.screen, flowToken: trialToken };
  const answered = answerQuestion(asked, { document, rules, ports, before, key: trialToken });
  return success(await Promise.race([answered, tooLate()]));
}

/** No message has such a token. */
const trialToken = "trial";

function tooLate(): Promise<Answered> {
  return new Promise((resolve) => {
    const late = failure({ code: "source-down", message: texts.tooSlow } as const);
    setTimeout(() => resolve({ reply: late, steps: [] }), waitMs).unref();
  });
}
