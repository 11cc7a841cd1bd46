import type { AccountCheck, PageOfMeta } from "@/db/schema/whatsapp-account";
import { debugToken, scopesMissing, type TokenFacts } from "@/lib/meta/accounts/debug-token";
import { readAccount } from "@/lib/meta/accounts/read-account";
import type { GraphReason } from "@/lib/meta/failures/explain";
import { readHealth } from "@/lib/meta/health/health";
import type { OpenAccount } from "../open-account";
import { type Finding, findingOf, isPassing } from "../refusals";
import { texts } from "../texts";
import { scopesFinding, tokenFinding } from "./token-finding";

/** Token, permissions, app secret and the account itself. */
export async function accountChecks(
  open: OpenAccount,
  token: TokenFacts,
  now: Date,
): Promise<readonly AccountCheck[]> {
  return [
    tokenCheck(token, now),
    permissionsCheck(token, open.account.wabaId),
    await secretCheck(open),
    await accountCheck(open),
  ];
}

export function tokenCheck(token: TokenFacts, now: Date): AccountCheck {
  const finding = tokenFinding(token, now);
  return { id: "token", ...finding, ...(finding.state === "good" ? {} : { fix: "replace-token" }) };
}

function permissionsCheck(token: TokenFacts, wabaId: string): AccountCheck {
  const lacking = scopesFinding(scopesMissing(token, wabaId));
  return lacking
    ? { id: "permissions", ...lacking, fix: "replace-token" }
    : { id: "permissions", state: "good", happened: texts.permissions.good };
}

async function secretCheck({ appGraph, accessToken }: OpenAccount): Promise<AccountCheck> {
  const looked = await debugToken(appGraph, accessToken.reveal());
  if (looked.ok) return { id: "app-secret", state: "good", happened: texts.secret.good };
  if (isPassing(looked.failure)) return { id: "app-secret", ...findingOf(looked.failure) };
  return { id: "app-secret", state: "problem", ...texts.secret.wrong, fix: "replace-secret" };
}

async function accountCheck({ graph, account }: OpenAccount): Promise<AccountCheck> {
  const read = await readAccount(graph, account.wabaId);
  if (!read.ok) return { id: "account", ...findingOf(read.failure) };
  return { id: "account", ...(await healthFinding({ graph, account })) };
}

/** Meta's own judgement; without one, that the account can be read has to do. Webhooks and numbers have their own checks. */
async function healthFinding({
  graph,
  account,
}: Pick<OpenAccount, "graph" | "account">): Promise<Finding & Pick<AccountCheck, "fix">> {
  const health = await readHealth(graph, account.wabaId);
  const entities = health.ok ? health.value.entities.filter(({ type }) => judged.has(type)) : [];
  const worst = ["BLOCKED", "LIMITED"].find((state) => entities.some(({ canSend }) => canSend === state));
  if (worst === undefined) return { state: "good", happened: texts.account.good(account.name) };
  const [error] = entities.flatMap(({ errors }) => errors);
  const details = error && [error.description, error.solution].filter(Boolean).join(" ");
  return {
    state: worst === "BLOCKED" ? "problem" : "caution",
    happened: worst === "BLOCKED" ? texts.account.blocked : texts.account.limited,
    remedy: error?.remedy ?? texts.account.healthRemedy,
    fix: (error && pageFor[error.reason]) ?? "open-manager",
    ...(details ? { details } : {}),
  };
}

/** Where Meta lets its owner do something about it. */
const pageFor: { readonly [reason in GraphReason]?: PageOfMeta } = {
  "business-not-verified": "open-verification",
  "account-banned": "open-support",
  "account-restricted": "open-support",
};

const judged = new Set(["WABA", "BUSINESS"]);
