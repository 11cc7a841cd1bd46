import type { GraphFailure } from "@/lib/meta/failures/graph-failure";

/** What the workroom may refuse. Each is expected and leaves everything as it was. */
export type AccountNotFound = { readonly reason: "not-found" };
/** The keys with which its secrets were closed are not there. */
export type SecretsLost = { readonly reason: "secrets-lost" };
/** WhatsApp did not do it; in words for a person. */
export type RefusedByWhatsApp = {
  readonly reason: "whatsapp";
  readonly happened: string;
  readonly remedy: string;
  /** Meta's own words and figures, for asking support. */
  readonly details?: string;
};
/** What was entered does not hold. */
export type CredentialRefused = { readonly reason: "credential"; readonly finding: Finding };
/** Another program has it; it is taken over only when somebody says so. `holder` says where it is now. */
export type TakenElsewhere = { readonly reason: "taken"; readonly holder: string };
/** This server has no address that Meta could call. */
export type NoPublicAddress = { readonly reason: "no-public-address"; readonly address: string };

/** What a look at one thing found. `unknown`: it could not be looked at. */
export type Finding = {
  readonly state: "good" | "caution" | "problem" | "unknown";
  readonly happened: string;
  readonly remedy?: string;
  readonly details?: string;
};

export const notFound: AccountNotFound = { reason: "not-found" };
export const secretsLost: SecretsLost = { reason: "secrets-lost" };

export function refusedByWhatsApp(failure: GraphFailure): RefusedByWhatsApp {
  return { reason: "whatsapp", ...wordsOf(failure) };
}

/** A failure that says nothing about what was looked at leaves it unknown; all others are a problem of it. */
export function findingOf(failure: GraphFailure): Finding {
  return { state: isPassing(failure) ? "unknown" : "problem", ...wordsOf(failure) };
}

/** Whether the same call may well succeed a little later. */
export function isPassing({ kind }: GraphFailure): boolean {
  return ["unreachable", "timed-out", "cancelled", "limited", "temporary", "unreadable"].includes(kind);
}

function wordsOf({ happened, remedy, said, code, subcode, traceId }: GraphFailure) {
  const figures = [
    said,
    code === undefined ? undefined : `code ${code}${subcode === undefined ? "" : `/${subcode}`}`,
    traceId === undefined ? undefined : `trace ${traceId}`,
  ].filter((part) => part !== undefined);
  return { happened, remedy, ...(figures.length > 0 ? { details: figures.join(" · ") } : {}) };
}
