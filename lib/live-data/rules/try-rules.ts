import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { textBytesMax } from "@/lib/drafts/limits";
import { answerQuestion } from "@/lib/flow/answering/answer-question";
import type { Answered, AnsweringStep } from "@/lib/flow/answering/answered";
import { setRules } from "@/lib/flow/edit/set-rules";
import type { Json, JsonObject } from "@/lib/flow/json";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { openText } from "@/lib/flow/text/open-text";
import { failure, type Result, success } from "@/lib/result";
import { rowsPort } from "@/lib/sources/rows-port";
import { answeringPorts } from "./answering-ports";
import { texts } from "./texts";
import { type Waiting, watchedPorts } from "./watched-ports";

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

/** As long as phones are let wait (`serving/answer-at.ts`). */
const waitMs = 8_000;

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
  const titles = new Map<string, string>();
  const { ports, waiting } = watchedPorts(
    answeringPorts({
      scope,
      rows: rowsPort(scope, () => now),
      holder: trialToken,
      now: () => now,
      zone: rules.zone,
      isDry: true,
      titleOf: async (source, read) => {
        const title = await read();
        titles.set(source, title);
        return title;
      },
    }),
  );
  const steps: AnsweringStep[] = [];
  const answered = answerQuestion(
    { ...question, screen: question.screen, flowToken: trialToken },
    {
      document: setRules(opened.value.document, rules),
      rules,
      ports,
      before: async () => before,
      key: () => trialToken,
      onStep: (step) => steps.push(step),
      isTrial: true,
    },
  );
  const late = tooLate().then((): Answered => ({ ...cutOff(waiting(), titles), steps }));
  return success(await Promise.race([answered, late]));
}

/** No message has such a token. */
const trialToken = "trial";

function tooLate(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, waitMs).unref();
  });
}

function cutOff(waiting: Waiting, titles: ReadonlyMap<string, string>): Pick<Answered, "reply"> {
  const message = waiting
    ? texts.waitedFor(titles.get(waiting.source) ?? "", (waiting.ms / 1000).toFixed(1))
    : texts.late;
  return { reply: failure({ code: "source-down", message }) };
}
