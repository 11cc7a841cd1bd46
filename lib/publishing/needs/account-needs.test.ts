import { expect, it } from "vitest";
import type { AccountCheck, CheckId, CheckState } from "@/db/schema/whatsapp-account";
import { accountNeeds } from "./account-needs";

const number = {
  id: "n1",
  accountId: "a1",
  phoneNumberId: "5",
  displayNumber: "+1 555 000 1111",
  verifiedName: null,
  quality: "GREEN",
  verification: "VERIFIED",
  status: "CONNECTED",
  nameStatus: null,
  throughput: null,
  messagingLimit: null,
  publicKey: null,
  isKeyUploaded: false,
  keySignature: null,
  checkedAt: "2026-11-20T12:00:00Z",
  isGone: false,
};

const check = (id: CheckId, state: CheckState = "good", more: Partial<AccountCheck> = {}): AccountCheck => ({
  id,
  state,
  happened: `About ${id}.`,
  ...more,
});
const fine = [check("token"), check("permissions"), check("app-secret"), check("account")];

function needs(checks: readonly AccountCheck[] | null, asksForData = true, numbers = [number]) {
  const account = {
    mainPhoneNumberId: "5",
    lastCheck: checks && { checkedAt: "2026-11-20T12:00:00Z", checks },
    numbers,
  };
  return accountNeeds(account, { asksForData }).map(({ id, state, fix }) => ({ id, state, fix }));
}

it("is one good line where token, permissions and secret work, and the bad ones alone where not", () => {
  expect(needs(fine)).toEqual([{ id: "access", state: "good", fix: undefined }]);
  const lacking = check("permissions", "problem", { fix: "replace-token" });
  expect(needs([...fine.slice(0, 1), lacking])).toEqual([
    { id: "permissions", state: "problem", fix: "replace-token" },
  ]);
  expect(needs(null)).toEqual([{ id: "access", state: "unknown", fix: undefined }]);
});

it("is of numbers the main one, without what publishing does not need", () => {
  const checks = [
    ...fine,
    check("number", "good", { numberId: "n1" }),
    check("number", "problem", { numberId: "n2" }),
    check("quality", "problem", { numberId: "n1" }),
  ];
  expect(needs(checks).map(({ id }) => id)).toEqual(["access", "number"]);
});

it.each([
  ["EXPIRED", [], "problem"],
  ["NOT_VERIFIED", [], "problem"],
  ["EXPIRED", [{ ...number, id: "n2", phoneNumberId: "6" }], "caution"],
  ["EXPIRED", [{ ...number, id: "n2", phoneNumberId: "6", isGone: true }], "problem"],
])("a main number that is %s, beside %j, is a %s", (verification, others, state) => {
  const checks = [...fine, check("number", "caution", { numberId: "n1" })];
  const numbers = [{ ...number, verification }, ...others];
  expect(needs(checks, false, numbers)[1]).toEqual({ id: "number", state, fix: "open-manager" });
});

it("blocks only Flows with live data by what only those need", () => {
  const checks = [
    ...fine,
    check("webhooks", "problem", { fix: "subscribe" }),
    check("key", "caution", { numberId: "n1", fix: "set-key" }),
  ];
  expect(needs(checks, true).slice(1)).toEqual([
    { id: "webhooks", state: "problem", fix: "subscribe" },
    { id: "key", state: "problem", fix: "set-key" },
  ]);
  expect(needs(checks, false).slice(1)).toEqual([{ id: "webhooks", state: "caution", fix: "subscribe" }]);
});
