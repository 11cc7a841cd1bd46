import { apiNewFlow, newFlowSchema } from "@/lib/access/api/drafts";
import { apiFlows } from "@/lib/access/api/list";
import { apiRoute, jsonRoute } from "@/lib/access/api-route";
import { success } from "@/lib/result";

export const GET = apiRoute(async ({ scope }) => success({ flows: await apiFlows(scope) }));
/** Body: `{ name, text }`. */
export const POST = jsonRoute(newFlowSchema, ({ scope }, flow) => apiNewFlow(scope, flow));
