import type { AccountCheck } from "@/db/schema/whatsapp-account";
import type { StoredNumber } from "@/db/whatsapp-numbers";
import { texts } from "../texts";

/** State and quality of a number, as Meta last described them. */
export function numberChecks(number: StoredNumber): readonly AccountCheck[] {
  const status: AccountCheck = { id: "number", numberId: number.id, ...statusOf(number) };
  if (number.isGone) return [status];
  return [status, { id: "quality", numberId: number.id, ...qualityOf(number.quality) }];
}

/** Only Meta's own pages can do it. */
const atMeta = { fix: "open-manager" } as const;
const restricted = new Set(["BANNED", "RESTRICTED", "FLAGGED", "RATE_LIMITED"]);
const unusable = new Set(["UNVERIFIED", "DELETED", "MIGRATED"]);

function statusOf({ isGone, status, verification }: StoredNumber): Omit<AccountCheck, "id"> {
  const words = texts.status;
  if (isGone) return { state: "problem", happened: words.gone, remedy: words.goneRemedy };
  if (status !== null && restricted.has(status)) {
    return { state: "problem", happened: words.restricted, remedy: words.restrictedRemedy, ...atMeta };
  }
  if (status !== null && unusable.has(status)) {
    return { state: "problem", happened: words.unusable, remedy: words.unusableRemedy, ...atMeta };
  }
  const isVerified = verification !== "NOT_VERIFIED";
  if (status === "DISCONNECTED" && isVerified) {
    return { state: "problem", happened: words.offline, remedy: words.offlineRemedy, fix: "register" };
  }
  const mended = { remedy: texts.number.unverifiedRemedy, ...atMeta };
  if (verification === "NOT_VERIFIED") {
    return { state: "problem", happened: texts.number.unverified, ...mended };
  }
  if (verification === "EXPIRED") return { state: "caution", happened: texts.number.expired, ...mended };
  if (status === "PENDING") {
    return { state: "caution", happened: words.pending, remedy: words.pendingRemedy, fix: "register" };
  }
  if (status !== null && status !== "CONNECTED") return { state: "caution", happened: words.other(status) };
  return { state: "good", happened: words.connected };
}

function qualityOf(quality: string): Omit<AccountCheck, "id"> {
  const words = texts.quality;
  switch (quality) {
    case "GREEN":
      return { state: "good", happened: words.green };
    case "YELLOW":
      return { state: "caution", happened: words.yellow, remedy: words.remedy, ...atMeta };
    case "RED":
      return { state: "problem", happened: words.red, remedy: words.remedy, ...atMeta };
    default:
      return { state: "off", happened: words.unknown };
  }
}
