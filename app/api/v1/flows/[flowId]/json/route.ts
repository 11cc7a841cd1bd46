import { apiDraft, apiReplaceDraft } from "@/lib/access/api/drafts";
import { apiRoute } from "@/lib/access/api-route";

/** The JSON of the draft, as it was stored. */
export const GET = apiRoute(({ scope, flowId }) => apiDraft(scope, flowId));
/** Body: the JSON itself. */
export const PUT = apiRoute(({ scope, flowId, body }) => apiReplaceDraft(scope, flowId, body));
