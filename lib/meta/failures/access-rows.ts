import type { ExplanationRow } from "./explanation";

const newToken =
  "Create a new access token with the same permissions and enter it in the settings of the account.";

/** Tokens, permissions and objects that cannot be seen (spec/platform.md, A.2 and F.2). */
export const accessRows = [
  {
    reason: "app-secret-mismatch",
    kind: "signed-out",
    codes: [100],
    says: /appsecret_proof/i,
    happened: "The app secret does not belong to the app of the access token.",
    remedy: "Copy the app secret from the same app that made the access token and enter it again.",
  },
  {
    reason: "token-expired",
    kind: "signed-out",
    codes: [0, 190],
    says: /expired/i,
    happened: "The access token has expired.",
    remedy: newToken,
  },
  {
    reason: "token-invalid",
    kind: "signed-out",
    codes: [0, 102, 190],
    happened: "WhatsApp does not accept the access token.",
    remedy: newToken,
  },
  {
    reason: "token-absent",
    kind: "signed-out",
    codes: [104, 2500],
    happened: "WhatsApp was asked without an access token.",
    remedy: "Enter the access token in the settings of the account.",
  },
  {
    reason: "app-capability",
    kind: "forbidden",
    codes: [3],
    happened: "The Meta app may not use this part of WhatsApp.",
    remedy: "Add the product WhatsApp to the app at Meta, or connect with a token of an app that has it.",
  },
  {
    reason: "account-restricted",
    kind: "forbidden",
    codes: [368, 131031],
    happened: "Meta has restricted or locked this WhatsApp account because of its policies.",
    remedy: "Open Business Support at Meta to see the reason and to ask for a review.",
  },
  {
    reason: "permission",
    kind: "forbidden",
    codes: [10, ...range(200, 299), 131005],
    happened: "The access token does not have the permission for this.",
    remedy:
      "Give the token's user full access to the WhatsApp account, and make a token with whatsapp_business_management and whatsapp_business_messaging.",
  },
  {
    reason: "object-missing",
    kind: "missing",
    codes: [100],
    subcode: 33,
    happened: "WhatsApp does not know this, or the access token may not see it.",
    remedy: "Check that the number you entered is right and that the token may use this account.",
  },
  {
    reason: "object-missing",
    kind: "missing",
    codes: [33, 803],
    happened: "WhatsApp does not know this, or the access token may not see it.",
    remedy: "Check that the number you entered is right and that the token may use this account.",
  },
  {
    reason: "callback-unverified",
    kind: "refused",
    codes: [2200],
    happened: "Meta called the address for webhooks and did not get the right answer.",
    remedy:
      "Check that the address can be reached from the internet with https and that the verify token is the same.",
  },
  {
    reason: "pin-wrong",
    kind: "refused",
    codes: [133005],
    happened: "The PIN of the number is another one.",
    remedy: "Enter the six digits that were set for the number, or set new ones in WhatsApp Manager.",
  },
  {
    reason: "pin-locked",
    kind: "refused",
    codes: [133008, 133009],
    happened: "The PIN of the number was entered wrong too often or too fast.",
    remedy: "Wait as long as the details say before you try again.",
  },
  {
    reason: "number-unverified",
    kind: "refused",
    codes: [133006],
    happened: "The number has to be verified once more.",
    remedy: "Verify it in WhatsApp Manager with a code by text message or call, then register it.",
  },
] as const satisfies readonly ExplanationRow[];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
