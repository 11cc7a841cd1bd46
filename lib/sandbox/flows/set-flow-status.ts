import { findSandboxFlow, type SandboxFlow, updateSandboxFlow } from "@/db/sandbox-flows";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import { type Answer, unknownObject } from "../graph/refusal";
import { type Area, inAreaTransaction } from "../sandbox";
import { announceFlow } from "../webhooks/announce";

/** Changes the state of a Flow and tells the subscriber (spec/platform.md, B.2 and E.5). */
export async function changeFlowStatus(
  area: Area,
  flow: SandboxFlow,
  status: SandboxFlow["status"],
): Promise<void> {
  await updateSandboxFlow(area, flow.id, { status });
  await announceFlow(area, flow.accountId, statusChange(flow, status));
}

/** What Meta's monitoring does: throttles, blocks or lets a published Flow recover. */
export async function setFlowStatus(
  area: Area,
  flowId: string,
  status: "PUBLISHED" | "THROTTLED" | "BLOCKED",
): Promise<Answer<void>> {
  const answer = await inAreaTransaction(area, async (inside): Promise<Answer<void>> => {
    const flow = await findSandboxFlow(inside, flowId);
    if (!flow || flow.status === "DRAFT" || flow.status === "DEPRECATED")
      return unknownObject(flowId, "POST");
    if (flow.status !== status) await changeFlowStatus(inside, flow, status);
    return success(undefined);
  });
  area.wake();
  return answer;
}

/** Makes a Flow one of the old ones that cannot be changed once they are published (I.1.6). */
export async function setFlowEditable(area: Area, flowId: string, isEditable: boolean): Promise<void> {
  await updateSandboxFlow(area, flowId, { isEditable });
}

function statusChange(flow: SandboxFlow, status: SandboxFlow["status"]): JsonObject {
  return {
    event: "FLOW_STATUS_CHANGE",
    message: `Flow ${flow.name} changed status from ${flow.status} to ${status}`,
    flow_id: flow.id,
    old_status: flow.status,
    new_status: status,
  };
}
