import { debugToken } from "@/lib/meta/accounts/debug-token";
import { appToken } from "@/lib/meta/client/settings";
import { type Finding, findingOf, isPassing } from "../refusals";
import { texts } from "../texts";
import { appFinding } from "./check-app";
import type { CredentialCheck, FieldCheck } from "./field-check";

/** Whether the secret is that of the app: only with it the app may look at the token. */
export async function checkSecret(check: FieldCheck): Promise<CredentialCheck> {
  return { finding: await secretFinding(check), suggested: {} };
}

async function secretFinding({ room, entered, place, token }: FieldCheck): Promise<Finding> {
  if (appFinding({ entered, token }).state === "problem")
    return { state: "unknown", ...texts.secret.needsApp };
  // What is no app secret could end the app's token early and mean another one.
  if (!/^[\w-]{16,}$/.test(entered.appSecret)) return { state: "problem", ...texts.secret.wrong };
  const graph = room.graph({ ...place, accessToken: appToken(entered.appId, entered.appSecret) });
  const looked = await debugToken(graph, entered.accessToken);
  if (!looked.ok) {
    return isPassing(looked.failure)
      ? findingOf(looked.failure)
      : { state: "problem", ...texts.secret.wrong };
  }
  return looked.value.isValid
    ? { state: "good", happened: texts.secret.good }
    : { state: "problem", ...texts.secret.wrong };
}
