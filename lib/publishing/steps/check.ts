import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import { failure, success } from "@/lib/result";
import { ruleProblems } from "../needs/answers-need";
import { problemsIn } from "../problem-of";
import { texts } from "../texts";
import type { TakeStep } from "./step";

/** Our own check comes first: it says more than WhatsApp's, and nothing has happened there yet. */
export const check: TakeStep = async ({ scope, attempt }) => {
  const opened = openText(attempt.text);
  if (!opened.ok) return failure(texts.notReadable);
  const { document } = opened.value;
  const problems = problemsIn(document);
  if (problems.length > 0) return failure({ ...texts.problems(problems.length), problems });
  const unruly = hasEndpoint(document) ? await ruleProblems(scope, { ...attempt, document }) : [];
  if (unruly.length > 0) return failure({ ...texts.rules(unruly.length), problems: unruly });
  return hasEndpoint(document) && attempt.endpointUri === null
    ? failure(texts.noAddress)
    : success(undefined);
};
