import { scopesNeeded, type TokenFacts } from "@/lib/meta/accounts/debug-token";
import { explain } from "@/lib/meta/failures/explain";
import type { Finding } from "../refusals";
import { dayOf, texts } from "../texts";

const dayMs = 24 * 60 * 60 * 1000;
/** A token that ends earlier is worth a warning. */
export const tokenWarningDays = 14;

/** Whether a token works and how long it will. */
export function tokenFinding(token: TokenFacts, now: Date): Finding {
  const { expiresAt } = token;
  if (expiresAt && expiresAt <= now) {
    return { state: "problem", happened: texts.token.ended, remedy: explain("token-expired").remedy };
  }
  if (!token.isValid) {
    const { happened, remedy } = explain("token-invalid");
    return { state: "problem", happened, remedy };
  }
  if (!expiresAt) return { state: "good", happened: texts.token.lasting(token.appName) };
  const day = dayOf(expiresAt);
  return expiresAt.getTime() - now.getTime() < tokenWarningDays * dayMs
    ? { state: "caution", happened: texts.token.soon(day), remedy: texts.token.soonRemedy }
    : { state: "good", happened: texts.token.until(token.appName, day) };
}

/** Undefined when the token has all scopes, whatever account they are for. */
export function scopesFinding(missing: readonly string[]): Finding | undefined {
  if (missing.length === 0) return undefined;
  return {
    state: "problem",
    happened: texts.permissions.missing(missing),
    remedy: texts.permissions.remedy,
  };
}

export function scopesAbsent(token: TokenFacts): readonly string[] {
  return scopesNeeded.filter((scope) => !token.scopes.includes(scope));
}
