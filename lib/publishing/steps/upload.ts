import type { PublicationProblem } from "@/db/schema/publication";
import { invariant } from "@/lib/invariant";
import type { FlowProblem } from "@/lib/meta/flows/flow-problem";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { failure, success } from "@/lib/result";
import { texts } from "../texts";
import { failureOf } from "./failure-of";
import type { TakeStep } from "./step";

/** The text is the draft at WhatsApp, and WhatsApp found nothing wrong with it. */
export const upload: TakeStep = async ({ attempt, link, open }) => {
  const linked = await link();
  invariant(linked, "the Flow was made in an earlier step");
  const problems = await uploadFlowJson(open.graph, linked.metaFlowId, attempt.text);
  if (!problems.ok) return failure(failureOf(problems.failure));
  if (problems.value.length === 0) return success(undefined);
  return failure({ ...texts.refusedByCheck, problems: problems.value.map(problemOf) });
};

function problemOf({ code, message, places }: FlowProblem): PublicationProblem {
  const [place] = places;
  return {
    code,
    message,
    ...(place?.pointer === undefined ? {} : { pointer: place.pointer }),
    ...(place?.lineStart === undefined ? {} : { line: place.lineStart }),
  };
}
