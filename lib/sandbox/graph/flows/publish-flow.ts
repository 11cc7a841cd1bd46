import { insertVersion, lastVersionNumber, lockSandboxFlow, sandboxFlowText } from "@/db/sandbox-flows";
import { success } from "@/lib/result";
import { pingEndpoint } from "../../endpoint/ping-endpoint";
import { takeFault } from "../../faults/faults";
import { publishFaults } from "../../flows/publish-faults";
import { changeFlowStatus } from "../../flows/set-flow-status";
import { inAreaTransaction } from "../../sandbox";
import type { GraphCall } from "../graph-call";
import { type Answer, flowRefused, integrityRefused, unknownObject } from "../refusal";

/** `POST /FLOW/publish` (spec/platform.md, A.10). */
export async function publishFlow(call: GraphCall, flowId: string): Promise<Answer> {
  const published = await publish(call, flowId);
  return published.ok ? success({ success: true }) : published;
}

/**
 * Makes the draft the version that messages are sent with from now on. The checks come in the order of I.1.8; the ping
 * is outside of the transaction, so that a slow endpoint holds nothing up.
 */
export async function publish({ area, method }: GraphCall, flowId: string): Promise<Answer<void>> {
  const ready = await inAreaTransaction(area, async (inside) => checked({ area: inside, method }, flowId));
  if (!ready.ok) return ready;
  const flow = ready.value;
  if (flow.dataApiVersion !== null && !(await pingEndpoint(area, flow)).ok) {
    return flowRefused(139002, "Endpoint Not Available");
  }
  if (await takeFault(area, "integrity", "flows.publish")) return integrityRefused();
  const refused = await takeFault(area, "publish-refused", "flows.publish");
  if (refused) return flowRefused(139002, refused.detail ?? "Publishing Flow in invalid state");
  const published = await inAreaTransaction(area, async (inside): Promise<Answer<void>> => {
    const again = await checked({ area: inside, method }, flowId);
    if (!again.ok) return again;
    const [number, text] = [await lastVersionNumber(inside, flowId), await sandboxFlowText(inside, flowId)];
    await insertVersion(inside, { flowId, number: number + 1, text: text ?? "" });
    await changeFlowStatus(inside, again.value, "PUBLISHED");
    return success(undefined);
  });
  area.wake();
  return published;
}

async function checked({ area, method }: Pick<GraphCall, "area" | "method">, flowId: string) {
  const flow = await lockSandboxFlow(area, flowId);
  if (!flow) return unknownObject(flowId, method);
  if (flow.status !== "DRAFT") return flowRefused(139002, "Publishing Flow in invalid state");
  const [fault] = await publishFaults(area, flow);
  return fault ? flowRefused(139002, fault.message) : success(flow);
}
