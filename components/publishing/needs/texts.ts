import type { PageOfMeta } from "@/components/accounts/account-item";
import type { NeedFix } from "./need-item";

const fix: { readonly [fix in Exclude<NeedFix, PageOfMeta>]: string } = {
  subscribe: "Switch on",
  "set-key": "Set up the key",
  register: "Open the account",
  "take-over-webhooks": "Open the account",
  "take-over-key": "Open the account",
  "replace-token": "Open the account",
  "replace-secret": "Open the account",
  "open-flow": "Open the Flow",
  "enter-address": "Go to the address",
  "open-live-data": "Set up live data",
  "open-account": "Open the account",
};

const title: { readonly [id: string]: string } = {
  flow: "The Flow",
  answers: "Live data",
  endpoint: "Address for live data",
  access: "Access",
  token: "Access token",
  permissions: "Permissions",
  "app-secret": "App secret",
  account: "Account",
  number: "Number",
  webhooks: "Answers and alerts",
  key: "Key for live data",
  whatsapp: "WhatsApp",
  "whatsapp-flow": "Flow at WhatsApp",
  "whatsapp-account": "Account at WhatsApp",
  "whatsapp-business": "Business at Meta",
  "whatsapp-app": "App at Meta",
  "whatsapp-number": "Number at WhatsApp",
};

/** What the list of needs says. */
export const texts = {
  title: "What publishing needs",
  need: (id: string): string => (Object.hasOwn(title, id) ? (title[id] ?? id) : id),
  fix,
  again: "Check again",
  checking: "Checking",
  good: "All good",
  toMend: (count: number) => (count === 1 ? "1 to mend" : `${count} to mend`),
  toLookAt: (count: number) => (count === 1 ? "1 to look at" : `${count} to look at`),
  unknown: "Not all checked",
  checked: "Checked",
  mended: "Done",
  notAsked: "WhatsApp was not asked yet whether anything stands in the way.",
  notTried: "The address was not tried yet.",
  noAddress: {
    happened: "This Flow asks for live data, but there is no address to ask.",
    remedy: "Enter the address of your own server above, or let Flowsmith answer.",
  },
  said: "What was said",
} as const;
