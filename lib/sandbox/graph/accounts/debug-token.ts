import { listSandboxAccounts } from "@/db/sandbox-accounts";
import { success } from "@/lib/result";
import { tokenFacts } from "../caller";
import type { GraphCall } from "../graph-call";
import { seconds } from "../graph-time";
import { type Answer, parameterMissing } from "../refusal";

/** `GET /debug_token` (spec/platform.md, A.1). A token of another app looks like one that is not valid. */
export async function debugToken({ area, caller, params }: GraphCall): Promise<Answer> {
  const { input_token } = params;
  if (typeof input_token !== "string") return parameterMissing("input_token");
  const found = await tokenFacts(area, input_token);
  if (!found || found.caller.app.id !== caller.app.id) {
    const error = { code: 190, message: "Invalid OAuth access token - Cannot parse access token" };
    return success({ data: { error, is_valid: false, scopes: [] } });
  }
  const { app, kind, scopes } = found.caller;
  const base = { app_id: app.id, application: app.name, is_valid: true };
  if (kind === "app") return success({ data: { ...base, type: "APP", scopes: [] } });
  const target_ids = (await listSandboxAccounts(area)).map(({ id }) => id);
  return success({
    data: {
      ...base,
      type: "SYSTEM_USER",
      data_access_expires_at: 0,
      expires_at: found.expiresAt ? seconds(found.expiresAt) : 0,
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids })),
    },
  });
}
