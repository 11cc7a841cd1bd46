import { listSandboxFlows, type SandboxFlow } from "@/db/sandbox-flows";
import { success } from "@/lib/result";
import { fileAddress } from "../../files/file-address";
import type { GraphCall } from "../graph-call";
import { page } from "../page";
import type { Answer } from "../refusal";
import { showFlow } from "./show-flow";

/** Download addresses of Flow JSON are good for so long. */
const assetMs = 15 * 60 * 1000;

/** `GET /WABA/flows` (spec/platform.md, A.5). */
export async function listFlows(call: GraphCall, accountId: string): Promise<Answer> {
  const items = await listSandboxFlows(call.area, accountId);
  return page(call, { items, path: `${accountId}/flows`, show: (flow) => showFlow(call, flow) });
}

/** `GET /FLOW/assets` (A.9): one file, loaded without a token. */
export async function listAssets({ area }: GraphCall, flow: SandboxFlow): Promise<Answer> {
  const hasText = flow.jsonVersion !== null || flow.problems.length > 0;
  if (!hasText) return success({ data: [] });
  const download_url = fileAddress(area, {
    kind: "flow",
    id: flow.id,
    expiresAt: new Date(area.now().getTime() + assetMs),
  });
  return success({
    data: [{ name: "flow.json", asset_type: "FLOW_JSON", download_url }],
    paging: { cursors: { before: "MAZDZD", after: "MAZDZD" } },
  });
}
