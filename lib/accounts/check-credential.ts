import { z } from "zod";
import { debugToken } from "@/lib/meta/accounts/debug-token";
import { failure, type Result, success } from "@/lib/result";
import { tokenFinding } from "./checks/token-finding";
import { type CredentialField, type Credentials, credentialFields, credentialsSchema } from "./credentials";
import { checkApp } from "./guide/check-app";
import { checkNumber } from "./guide/check-number";
import { checkSecret } from "./guide/check-secret";
import { checkToken } from "./guide/check-token";
import { checkWaba } from "./guide/check-waba";
import type { CredentialCheck, FieldCheck } from "./guide/field-check";
import { type Address, placeOf } from "./open-account";
import { type Finding, findingOf } from "./refusals";
import type { AccountsRoom } from "./room";
import { texts } from "./texts";

export const credentialToCheckSchema = z.object({
  field: z.enum(credentialFields),
  entered: credentialsSchema,
});

const real: Address = { kind: "real", graphBaseUrl: null, graphVersion: null };

const checks: { readonly [field in CredentialField]: (check: FieldCheck) => Promise<CredentialCheck> } = {
  accessToken: checkToken,
  wabaId: checkWaba,
  phoneNumberId: checkNumber,
  appId: checkApp,
  appSecret: checkSecret,
};

/** Looks at one thing that was entered, with what was entered before it. Stores nothing. */
export async function checkCredential(
  room: AccountsRoom,
  { field, entered }: { readonly field: CredentialField; readonly entered: Credentials },
  address: Address = real,
): Promise<CredentialCheck> {
  const place = placeOf(room, address);
  if (entered.accessToken === "") return found(field === "accessToken" ? missingToken : needsToken);
  const { graph, facts } = await lookAtToken(room, place, entered);
  if (!facts.ok && facts.failure.reason === "app-secret-mismatch") {
    return found(field === "appSecret" ? wrongSecret : needsSecret);
  }
  if (!facts.ok) {
    const finding = findingOf(facts.failure);
    return found(field === "accessToken" || finding.state === "unknown" ? finding : needsToken);
  }
  const isUsable = tokenFinding(facts.value, room.now()).state !== "problem";
  if (!isUsable && field !== "accessToken") return found(needsToken);
  return checks[field]({ room, entered, graph, token: facts.value, place });
}

/** All fields in their order; the first that does not hold is the failure. */
export async function checkCredentials(
  room: AccountsRoom,
  entered: Credentials,
  address?: Address,
): Promise<Result<void, { readonly field: CredentialField; readonly finding: Finding }>> {
  for (const field of credentialFields) {
    const { finding } = await checkCredential(room, { field, entered }, address);
    if (finding.state === "problem" || finding.state === "unknown") return failure({ field, finding });
  }
  return success(undefined);
}

/** Some apps want every call to prove that it knows the app secret; then it has to be entered before the rest. */
async function lookAtToken(room: AccountsRoom, place: ReturnType<typeof placeOf>, entered: Credentials) {
  const { accessToken, appSecret } = entered;
  const graph = room.graph({ ...place, accessToken });
  const facts = await debugToken(graph, accessToken);
  const wantsProof = !facts.ok && facts.failure.reason === "app-secret-mismatch";
  if (!wantsProof || appSecret === "") return { graph, facts };
  const proving = room.graph({ ...place, accessToken, appSecret });
  return { graph: proving, facts: await debugToken(proving, accessToken) };
}

const wrongSecret: Finding = { state: "problem", ...texts.secret.wrong };
const needsSecret: Finding = { state: "unknown", ...texts.needsSecret };
const missingToken: Finding = { state: "problem", ...texts.token.missing };
const needsToken: Finding = { state: "unknown", ...texts.needsToken };

function found(finding: Finding): CredentialCheck {
  return { finding, suggested: {} };
}
