import { z } from "zod";
import { isDuplicate } from "@/db/failures";
import {
  deleteSandboxFlow,
  findSandboxFlowByName,
  lastVersionNumber,
  lockSandboxFlow,
  type SandboxFlow,
  type SandboxFlowChange,
  updateSandboxFlow,
} from "@/db/sandbox-flows";
import { isAtLeast, isFlowVersion } from "@/lib/flow/version";
import { success } from "@/lib/result";
import { takeFault } from "../../faults/faults";
import { changeFlowStatus } from "../../flows/set-flow-status";
import { type Area, inAreaTransaction } from "../../sandbox";
import { flowReport } from "../flow-report";
import { type GraphCall, readParams } from "../graph-call";
import { idParam, plain } from "../params";
import { type Answer, flowRefused, parameterInvalid, parameterMissing, unknownObject } from "../refusal";
import { categoriesParam, checkEndpoint, checkVersions, nameParam, nameTaken } from "./flow-params";

const schema = z.object({
  name: nameParam.optional(),
  categories: categoriesParam.optional(),
  endpoint_uri: plain(2000).optional(),
  application_id: idParam.optional(),
});

const done = success({ success: true });

/** `POST /FLOW` (spec/platform.md, A.7). */
export async function updateFlow(call: GraphCall, flowId: string): Promise<Answer> {
  const { area, caller } = call;
  const read = readParams(call, schema);
  if (!read.ok) return read;
  const { name, categories, endpoint_uri, application_id } = read.value;
  const endpoint = checkEndpoint(area, endpoint_uri);
  if (!endpoint.ok) return endpoint;
  if (application_id !== undefined && application_id !== caller.app.id) {
    return parameterInvalid("Invalid parameter application_id: the app does not exist.");
  }
  return edited(call, flowId, async (inside, flow) => {
    const named = name === undefined ? undefined : await findSandboxFlowByName(inside, { ...flow, name });
    if (named && named.id !== flow.id) return nameTaken();
    const isOld = isFlowVersion(flow.jsonVersion) && !isAtLeast(flow.jsonVersion, "3.0");
    if (isOld && endpoint_uri !== undefined) return flowRefused(139001, "Specify Endpoint Uri in Flow JSON");
    return success({
      ...(name === undefined ? {} : { name }),
      ...(categories === undefined ? {} : { categories }),
      ...(endpoint_uri === undefined ? {} : { endpointUri: endpoint_uri }),
      ...(application_id === undefined ? {} : { applicationId: application_id }),
    });
  });
}

/** `POST /FLOW/assets` (A.8): what can be read is stored, with its mistakes. */
export async function uploadFlow(call: GraphCall, flowId: string): Promise<Answer> {
  const { area, params, files } = call;
  const file = files.get("file");
  if (!file) return parameterMissing("file");
  if (params.name !== "flow.json") return parameterInvalid("Invalid parameter name: it must be flow.json.");
  if (params.asset_type !== "FLOW_JSON") {
    return parameterInvalid("Invalid parameter asset_type: it must be FLOW_JSON.");
  }
  if (file.size > 10 * 1024 * 1024) return parameterInvalid("Invalid parameter file: it is over 10 MB.");
  const bytes = await file.arrayBuffer();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const report = flowReport(text);
  const versions = checkVersions(report);
  if (!versions.ok) return versions;
  const stored = await edited(call, flowId, async () => success({ text, ...report }));
  if (!stored.ok) return stored;
  if (await takeFault(area, "processing-error", "flows.upload")) {
    return flowRefused(139001, "Error while processing Flow JSON");
  }
  return success({ success: true, validation_errors: report.problems });
}

/** `POST /FLOW/deprecate` (A.10). */
export async function deprecateFlow({ area, method }: GraphCall, flowId: string): Promise<Answer> {
  const answer = await inAreaTransaction(area, async (inside): Promise<Answer> => {
    const flow = await lockSandboxFlow(inside, flowId);
    if (!flow) return unknownObject(flowId, method);
    if (flow.status === "DEPRECATED") return flowRefused(139003, "Flow is already deprecated");
    if (flow.status === "DRAFT") return flowRefused(139003, "Can't deprecate unpublished flow");
    await changeFlowStatus(inside, flow, "DEPRECATED");
    return done;
  });
  area.wake();
  return answer;
}

/** `DELETE /FLOW` (A.10): only of what was never published. */
export async function deleteFlow({ area, method }: GraphCall, flowId: string): Promise<Answer> {
  return inAreaTransaction(area, async (inside): Promise<Answer> => {
    const flow = await lockSandboxFlow(inside, flowId);
    if (!flow) return unknownObject(flowId, method);
    const wasPublished = (await lastVersionNumber(inside, flowId)) > 0;
    if (flow.status !== "DRAFT" || wasPublished) return flowRefused(139004, "Can't delete published Flow");
    await deleteSandboxFlow(inside, flowId);
    return done;
  });
}

/** Changes a Flow; a published one becomes a draft again, and messages keep its last version (B.3). */
async function edited(
  { area, method }: GraphCall,
  flowId: string,
  change: (area: Area, flow: SandboxFlow) => Promise<Answer<SandboxFlowChange>>,
): Promise<Answer> {
  try {
    return await inAreaTransaction(area, async (inside): Promise<Answer> => {
      const flow = await lockSandboxFlow(inside, flowId);
      if (!flow) return unknownObject(flowId, method);
      const isLive = flow.status === "PUBLISHED" || flow.status === "THROTTLED";
      const isOver = flow.status === "DEPRECATED" || flow.status === "BLOCKED";
      if (isOver || (isLive && !flow.isEditable)) return flowRefused(139001, "Flow can't be updated");
      const wanted = await change(inside, flow);
      if (!wanted.ok) return wanted;
      await updateSandboxFlow(inside, flowId, { ...wanted.value, status: "DRAFT" });
      return done;
    });
  } catch (error) {
    if (isDuplicate(error, "sandbox_flow_name_unique")) return nameTaken();
    throw error;
  }
}
