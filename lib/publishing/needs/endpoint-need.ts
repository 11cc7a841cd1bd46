import type { Need } from "@/db/schema/publish-look";
import type { PingOutcome } from "@/lib/endpoint/client/ping-address";
import { texts } from "./texts";

const words = texts.endpoint;
/** WhatsApp's first alert (spec/platform.md, B.5). */
const slowMs = 1000;

type Found = Pick<Need, "happened" | "remedy" | "details">;

/** What a ping found, in words with what to do. */
export function endpointNeed(outcome: PingOutcome): Need {
  const id = "endpoint";
  if (outcome.kind === "active") {
    const { ms } = outcome;
    return ms > slowMs
      ? { id, state: "caution", ...words.slow(ms) }
      : { id, state: "good", happened: words.good(ms) };
  }
  return { id, state: "problem", ...foundIn(outcome), fix: "enter-address" };
}

function foundIn(outcome: Exclude<PingOutcome, { readonly kind: "active" }>): Found {
  switch (outcome.kind) {
    case "refused":
      return refusedBecause(outcome.reason);
    case "bad-key":
      return words.badKey;
    case "too-slow":
      return words.tooSlow;
    case "unreachable":
      return { ...unreachableBy(outcome.code), ...(outcome.code && { details: words.code(outcome.code) }) };
    case "redirected":
      return { ...words.redirected, details: words.said(outcome.status, "") };
    case "wrong-status":
      return { ...statusWords(outcome.status), details: words.said(outcome.status, outcome.began) };
    case "not-opened":
      return { ...words.notOpened, details: words.said(421, "") };
    case "signature-refused":
      return { ...words.signatureRefused, details: words.said(432, "") };
    case "not-encrypted":
      return { ...words.notEncrypted, ...(outcome.began && { details: outcome.began }) };
    case "not-ours":
      return words.notOurs;
    case "wrong-answer":
      return { ...words.wrongAnswer, details: outcome.began };
    case "too-large":
      return words.tooLarge;
  }
}

function refusedBecause(reason: string): Found {
  const known: { readonly [reason: string]: Found } = words.refused;
  return (Object.hasOwn(known, reason) ? known[reason] : undefined) ?? words.refused.other;
}

const noServer = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA"]);
const nothing = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

/** Codes of TLS name what is wrong with the certificate in many ways. */
function unreachableBy(code: string): Found {
  if (noServer.has(code)) return words.unreachable.noServer;
  if (nothing.has(code)) return words.unreachable.nothing;
  return /CERT|SIGNED|VERIFY|ISSUER|TLS|SSL/.test(code)
    ? words.unreachable.certificate
    : words.unreachable.broke;
}

function statusWords(status: number): Found {
  if (status === 404 || status === 410) return words.status.missing;
  if (status === 401 || status === 403 || status === 407) return words.status.locked(status);
  if (status === 405) return words.status.method;
  if (status >= 500) return words.status.broken(status);
  return status >= 400 ? words.status.refused(status) : words.status.other(status);
}
