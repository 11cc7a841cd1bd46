import type { AccountCheck, CheckId } from "@/db/schema/whatsapp-account";
import type { AccountWithNumbers } from "@/lib/accounts/list-accounts";

const always: ReadonlySet<CheckId> = new Set([
  "token",
  "permissions",
  "app-secret",
  "account",
  "webhooks",
  "number",
]);

/**
 * What the last look at an account found of the things that publishing needs (spec/platform.md, B.4). Of its numbers the
 * main one counts, and its key when the Flow asks for live data.
 */
export function neededChecks(
  { lastCheck, numbers, mainPhoneNumberId }: AccountWithNumbers,
  { asksForData }: { readonly asksForData: boolean },
): readonly AccountCheck[] {
  const main = numbers.find(({ phoneNumberId }) => phoneNumberId === mainPhoneNumberId);
  return (lastCheck?.checks ?? []).filter(({ id, numberId }) => {
    const isNeeded = always.has(id) || (asksForData && id === "key");
    return isNeeded && (numberId === undefined || numberId === main?.id);
  });
}
