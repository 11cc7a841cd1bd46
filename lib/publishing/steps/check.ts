import type { PublicationProblem } from "@/db/schema/publication";
import { hasEndpoint } from "@/lib/flow/model/document";
import { pointerOf } from "@/lib/flow/model/pointer";
import { openText } from "@/lib/flow/text/open-text";
import { validate } from "@/lib/flow/validate/validate";
import { failure, success } from "@/lib/result";
import { texts } from "../texts";
import type { TakeStep } from "./step";

/** Our own check comes first: it says more than WhatsApp's, and nothing has happened there yet. */
export const check: TakeStep = async ({ attempt }) => {
  const opened = openText(attempt.text);
  if (!opened.ok) return failure(texts.notReadable);
  const { document } = opened.value;
  const problems = validate(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, target }): PublicationProblem => {
      const pointer = pointerOf(document, target);
      return { code, message, ...(pointer === undefined ? {} : { pointer }) };
    });
  if (problems.length > 0) return failure({ ...texts.problems(problems.length), problems });
  return hasEndpoint(document) && attempt.endpointUri === null
    ? failure(texts.noAddress)
    : success(undefined);
};
