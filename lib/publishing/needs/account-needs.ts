import type { Need } from "@/db/schema/publish-look";
import type { AccountCheck, CheckId } from "@/db/schema/whatsapp-account";
import type { AccountWithNumbers } from "@/lib/accounts/list-accounts";
import { texts } from "./texts";

type Account = Pick<AccountWithNumbers, "numbers" | "mainPhoneNumberId" | "lastCheck">;

const access: readonly CheckId[] = ["token", "permissions", "app-secret", "account"];

/**
 * What the last look at an account found of the things that publishing needs (spec/platform.md, B.4). Of its numbers the
 * main one counts, and its key when the Flow asks for live data.
 */
export function accountNeeds(
  account: Account,
  { asksForData }: { readonly asksForData: boolean },
): readonly Need[] {
  if (!account.lastCheck) return [{ id: "access", state: "unknown", happened: texts.access.never }];
  const main = account.numbers.find(({ phoneNumberId }) => phoneNumberId === account.mainPhoneNumberId);
  const checks = account.lastCheck.checks.filter(
    ({ numberId }) => numberId === undefined || numberId === main?.id,
  );
  const of = (id: CheckId) => checks.filter((check) => check.id === id);
  const toMend = access.flatMap(of).filter(({ state }) => state !== "good");
  const fine: Need = { id: "access", state: "good", happened: texts.access.good };
  return [
    ...(toMend.length > 0 ? toMend : [fine]),
    ...of("number").map((check) => numberNeed(check, account)),
    ...of("webhooks").map((check) => (asksForData ? check : atMost("caution", check))),
    ...(asksForData ? of("key").map(keyNeed) : []),
  ];
}

/** Messages go out from a number whose verification has ended, but no Flow is published without a verified one. */
function numberNeed(check: AccountCheck, { numbers, mainPhoneNumberId }: Account): Need {
  const isVerified = ({ verification, isGone }: (typeof numbers)[number]) =>
    verification === "VERIFIED" && !isGone;
  const main = numbers.find(({ phoneNumberId }) => phoneNumberId === mainPhoneNumberId);
  if (!main || isVerified(main)) return check;
  if (!numbers.some(isVerified)) return { ...check, state: "problem", fix: "open-manager" };
  const remedy = [check.remedy, texts.number.notThisOne].filter(Boolean).join(" ");
  return { ...atMost("caution", check), remedy, fix: "open-manager" };
}

/** Nothing at all is no obstacle to other Flows, but it is to this one. */
function keyNeed(check: AccountCheck): Need {
  return check.fix === "set-key" ? { ...check, state: "problem" } : check;
}

function atMost(state: "caution", check: AccountCheck): AccountCheck {
  return check.state === "problem" ? { ...check, state } : check;
}
