import { updateFlowLink } from "@/db/flow-links";
import { invariant } from "@/lib/invariant";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { failure, success } from "@/lib/result";
import { noteAtMeta } from "../changed-at-meta";
import { isGone } from "../is-gone";
import { meaningHash } from "../meaning-hash";
import { problemOf } from "../problem-of";
import { texts } from "../texts";
import { failureOf } from "./failure-of";
import type { TakeStep } from "./step";

/**
 * The text is the draft at WhatsApp, and WhatsApp found nothing wrong with it. What somebody else put there is never
 * written over before a person has decided about it.
 */
export const upload: TakeStep = async (job) => {
  const { scope, attempt, link, open, now } = job;
  const linked = await link();
  invariant(linked, "the Flow was made in an earlier step");
  const text = await downloadFlowJson(open.graph, linked.metaFlowId);
  if (!text.ok) {
    // Deleted since it was made; the next press makes another one.
    if (isGone(text.failure)) await updateFlowLink(scope, attempt, { status: "gone" });
    return failure(failureOf(text.failure));
  }
  const { isOurs } = await noteAtMeta(scope, linked, { text: text.value, at: now() });
  if (!isOurs) return failure(texts.changedAtMeta);
  const problems = await uploadFlowJson(open.graph, linked.metaFlowId, attempt.text);
  if (!problems.ok) return failure(failureOf(problems.failure));
  // Stored in spite of mistakes.
  const hash = meaningHash(attempt.text);
  await updateFlowLink(scope, attempt, { knownHash: hash, metaHash: hash, metaReadAt: now() });
  if (problems.value.length === 0) return success(undefined);
  const found = problems.value.map((problem) => problemOf(problem, attempt.text));
  return failure({ ...texts.refusedByCheck, problems: found });
};
