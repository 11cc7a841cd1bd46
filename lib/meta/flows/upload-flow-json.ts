import { z } from "zod";
import { failure, type Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { explain } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";
import { type FlowProblem, flowProblems } from "./flow-problem";

/** Of the file, in bytes. */
export const flowJsonBytesMax = 10 * 1024 * 1024;

/**
 * Stores the text of a Flow JSON as the draft at Meta and answers the mistakes that WhatsApp found; the draft is stored
 * with them too (spec/platform.md, A.8). Lines and columns of mistakes count in the text as it is given. The same text
 * twice is the same as once, and a failed processing is repeated.
 */
export async function uploadFlowJson(
  graph: GraphClient,
  flowId: string,
  text: string,
): Promise<Result<readonly FlowProblem[], GraphFailure>> {
  if (Buffer.byteLength(text) > flowJsonBytesMax) {
    const call = `POST /${flowId}/assets`;
    return failure({ ...explain("flow-too-large"), call, attempts: 0, mayHaveHappened: false });
  }
  return graph.call(
    {
      method: "POST",
      path: [flowId, "assets"],
      form: () => assetForm(text),
      repeat: "always",
      patience: "upload",
    },
    z.looseObject({ validation_errors: flowProblems }).transform((wire) => wire.validation_errors),
  );
}

function assetForm(text: string): FormData {
  const form = new FormData();
  form.set("file", new Blob([text], { type: "application/json" }), "flow.json");
  form.set("name", "flow.json");
  form.set("asset_type", "FLOW_JSON");
  return form;
}
