import { listTexts } from "./lists/texts";
import type { SendStateItem } from "./sending-state";
import { templateTexts } from "./templates/texts";

const states: { readonly [state in SendStateItem]: string } = {
  queued: "Waiting",
  sending: "Sending",
  unknown: "Not known",
  sent: "Sent",
  delivered: "Delivered",
  read: "Read",
  failed: "Failed",
  cancelled: "Not sent",
};

/** What the page for sending says. */
export const texts = {
  title: "Send",
  heading: (name: string) => `Send “${name}”`,
  intro:
    "A message with a button that opens the Flow. Its answers come back tied to the person you sent it to.",
  tabs: { label: "What to send", test: "Test", message: "Message", list: "List", templates: "Templates" },
  testIntro: "Try the Flow on a phone. The draft is put at WhatsApp first; what is live stays as it is.",
  messageIntro: "For people who wrote to you within the last 24 hours. Everybody else needs a template.",
  none: {
    title: "No WhatsApp account yet",
    text: "Connect an account first. The sandbox is one press away and needs no account at Meta.",
    action: "Connect WhatsApp",
  },
  unpublished: {
    title: "WhatsApp does not have this Flow yet",
    text: "Publish it in this account first, then send it.",
    action: "Go to publishing",
  },
  notLive: {
    title: "Nothing is live yet",
    text: "Publish the Flow in this account, or send its draft as a test.",
  },
  account: "Account",
  simulated: "Simulated",
  number: "Sent from",
  to: "To",
  toHelp: "A phone number, with its country code where it is another country.",
  recent: "Sent to lately",
  version: "Version",
  versions: {
    draft: "Draft",
    draftHelp: "As it is in the builder now.",
    published: "Live",
    publishedHelp: "What everybody gets.",
  },
  draftLook: "WhatsApp shows a draft with a short notice in place of your texts.",
  message: "Message",
  headerText: "Text of the header",
  body: "Text",
  footer: "Footer",
  button: "Button",
  buttonLong: "Longer than 20 characters: older phones cut it off.",
  defaultBody: "Please fill in this short form.",
  defaultButton: "Open",
  opens: "Opens with",
  opensBy: {
    navigate: "A screen",
    navigateHelp: "What it shows is fixed when you send.",
    data_exchange: "Live data",
    data_exchangeHelp: "Your endpoint is asked each time somebody opens it.",
  },
  screen: "First screen",
  data: "What the screen shows",
  dataHelp: "These values come with the message. Leave one empty to leave it out.",
  yes: "Yes",
  no: "No",
  notJson: "This is not valid JSON.",
  notNumber: "Write a number.",
  more: "More",
  token: "Your own Flow token",
  tokenHelp:
    "Only if another program needs it. Leave it empty and Flowsmith makes a signed one for each message.",
  bubble: "The message on the phone",
  sendTest: "Send the test",
  send: "Send",
  sentTo: (to: string) => `On its way to ${to}`,
  sentText: "How far it came stands under Sent and keeps up by itself.",
  code: "Code",
  codeTitle: "Send this from a program",
  codeText:
    "The same request for your own program. Put in your access token and the recipient. Give each message a token that nobody can guess.",
  codeSimulated:
    "These ids are simulated, so Meta does not know them. Choose a real account to get the request for it.",
  codeMedia:
    "Upload the file to the address with /media in place of /messages first, and write the id it answers for MEDIA_ID. An upload is good for 30 days.",
  codeLabel: "Language",
  copy: "Copy",
  copied: "Copied",
  sends: {
    title: "Sent",
    none: "Nothing sent yet",
    noneText: "What you send appears here, with how far it came.",
    states,
    answered: "Answered",
    draft: "Draft",
    more: "Show more",
    again: "Send again",
    details: "What WhatsApp said",
    phone: "Phone",
  },
  refusals: {
    "no-number": "This is no phone number. Write it with its country code, as +1 650 555 1234.",
    "needs-country": "Write the number with its country code, as +49 171 1234567.",
    "not-published": "Nothing of this Flow is live in this account. Publish it first.",
    "flow-not-found": "This Flow was deleted.",
    "not-found": "This account is no longer connected.",
    "number-not-found": "This account no longer has that number. Reload the page.",
    "secrets-lost": "The stored access to this account can no longer be opened. Connect the account again.",
    "screen-unknown": "Messages cannot open that screen. Choose one that no other screen leads to.",
    "data-misfit": "The values do not fit the screen.",
    "no-endpoint": "The live version asks for no live data. Open it with a screen.",
    publishing: "Somebody is publishing this Flow right now. Wait until that is done, then test the draft.",
    "signed-out": "You are signed out. Sign in again; nothing was sent.",
    invalid: "Something is too long or missing. Look at the fields above.",
    "not-repeatable": "This message is on its way. There is nothing to send again.",
    other: "The server could not do that now. Nothing was sent. Try again in a moment.",
  },
} as const;

type Words = { readonly [reason: string]: string };

const { "column-missing": _column, "person-unfit": _person, ...aboutLists } = listTexts.refusals;
const refusals: Words = { ...texts.refusals, ...aboutLists, ...templateTexts.refusals };

export function refusalInWords(reason: string): string {
  return Object.hasOwn(refusals, reason) ? (refusals[reason] ?? texts.refusals.other) : texts.refusals.other;
}
