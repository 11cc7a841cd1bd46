import { isMetaId } from "../credentials";
import type { Finding } from "../refusals";
import { texts } from "../texts";
import type { CredentialCheck, FieldCheck } from "./field-check";

/** Whether the token was made with the app. */
export async function checkApp(check: FieldCheck): Promise<CredentialCheck> {
  return { finding: appFinding(check), suggested: {} };
}

export function appFinding({ entered, token }: Pick<FieldCheck, "entered" | "token">): Finding {
  if (!isMetaId(entered.appId)) return { state: "problem", ...texts.app.format };
  if (token.appId !== undefined && token.appId !== entered.appId) {
    return { state: "problem", ...texts.app.other(token.appId) };
  }
  return { state: "good", happened: texts.app.good(token.appName) };
}
