import type { FaultCall, FaultKind, FaultToSet } from "./ports";

/** Something that can go wrong, in plain words. */
export type FaultRow = {
  readonly kind: FaultKind;
  readonly title: string;
  readonly text: string;
  /** What else can be chosen about it; the first one unless another is chosen. */
  readonly choice?: FaultChoice;
};

export type FaultChoice = {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly set: Omit<FaultToSet, "kind" | "times"> }[];
};

export type FaultGroup = {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly FaultRow[];
};

const calls: readonly { readonly label: string; readonly call?: FaultCall }[] = [
  { label: "Every call" },
  { label: "Making a Flow", call: "flows.create" },
  { label: "Uploading a Flow", call: "flows.upload" },
  { label: "Publishing a Flow", call: "flows.publish" },
  { label: "Sending a message", call: "messages.send" },
  { label: "Making a template", call: "templates.create" },
];

const where: FaultChoice = {
  label: "Where",
  options: calls.map(({ label, call }) => ({ label, set: call === undefined ? {} : { call } })),
};

const after = (...seconds: readonly number[]): FaultChoice => ({
  label: "How long",
  options: seconds.map((count) => ({
    label: count < 60 ? `${count} ${count === 1 ? "second" : "seconds"}` : `${count / 60} minutes`,
    set: { delayMs: count * 1000 },
  })),
});

export const faultGroups: readonly FaultGroup[] = [
  {
    title: "Sending",
    text: "Messages and templates",
    rows: [
      {
        kind: "delivery-failed",
        title: "Messages do not arrive",
        text: "WhatsApp accepts a message and says later that it failed.",
        choice: {
          label: "Why",
          options: [
            { label: "Number not on WhatsApp", set: { code: 131026 } },
            { label: "24 hours are over", set: { code: 131047 } },
            { label: "Person gets too many offers", set: { code: 131049 } },
          ],
        },
      },
      {
        kind: "rate-limit",
        title: "Too many calls",
        text: "WhatsApp refuses because a limit is reached.",
        choice: {
          label: "Which limit",
          options: [
            { label: "Calls of the account", set: { code: 80007 } },
            { label: "Messages of the number", set: { code: 130429, call: "messages.send" } },
            { label: "Messages to one person", set: { code: 131056, call: "messages.send" } },
            { label: "Calls of the app", set: { code: 4 } },
          ],
        },
      },
      {
        kind: "template-later",
        title: "Templates wait for review",
        text: "A new template is not approved until you decide below.",
      },
      {
        kind: "template-rejected",
        title: "Templates are rejected",
        text: "The review refuses each new template.",
        choice: {
          label: "Why",
          options: [
            { label: "Wrong form", set: { detail: "INVALID_FORMAT" } },
            { label: "Wrong category", set: { detail: "INCORRECT_CATEGORY" } },
            { label: "Abusive", set: { detail: "ABUSIVE_CONTENT" } },
            { label: "Fraud", set: { detail: "SCAM" } },
          ],
        },
      },
      {
        kind: "token-omitted",
        title: "Answers come without their token",
        text: "Some iPhones leave it out; the answer is then matched by its message.",
      },
    ],
  },
  {
    title: "Publishing",
    text: "Making Flows live",
    rows: [
      { kind: "name-taken", title: "The name is taken", text: "WhatsApp says another Flow has this name." },
      {
        kind: "processing-error",
        title: "Processing fails",
        text: "The Flow is stored, and WhatsApp says that it was not.",
      },
      {
        kind: "integrity",
        title: "The business is not trusted",
        text: "WhatsApp refuses to publish because of the account’s standing.",
      },
      {
        kind: "publish-refused",
        title: "Publishing is refused",
        text: "WhatsApp refuses with no good reason.",
      },
    ],
  },
  {
    title: "Webhooks",
    text: "What your app is told",
    rows: [
      {
        kind: "webhook-lost",
        title: "Webhooks get lost",
        text: "They are never sent. You can send them again by hand beside the phone.",
      },
      { kind: "webhook-repeated", title: "Webhooks come twice", text: "Each is delivered two times." },
      {
        kind: "webhook-late",
        title: "Webhooks come late",
        text: "Later ones overtake them, so the order changes.",
        choice: after(5, 30, 120),
      },
      {
        kind: "webhook-joined",
        title: "Webhooks come together",
        text: "Those of a short time are joined into one.",
        choice: after(1, 5, 30),
      },
    ],
  },
  {
    title: "Live data",
    text: "Endpoints of Flows and their keys",
    rows: [
      {
        kind: "endpoint-unreachable",
        title: "The endpoint is down",
        text: "Phones get no answer when a Flow asks for live data.",
      },
      {
        kind: "file-corrupted",
        title: "Files arrive damaged",
        text: "The check of an uploaded file does not fit.",
      },
      { kind: "key-signing", title: "The key is not taken", text: "WhatsApp cannot sign a new key." },
      { kind: "key-mismatch", title: "The key does not fit", text: "WhatsApp shows the key as wrong." },
    ],
  },
  {
    title: "Account and connection",
    text: "Every call to WhatsApp",
    rows: [
      {
        kind: "token-expired",
        title: "The token has expired",
        text: "Calls are refused until it is replaced.",
        choice: where,
      },
      {
        kind: "permission",
        title: "A permission is missing",
        text: "Calls are refused as not allowed.",
        choice: where,
      },
      {
        kind: "quality-low",
        title: "The quality of numbers is low",
        text: "Numbers show a red quality rating.",
      },
      { kind: "slow", title: "WhatsApp is slow", text: "Answers come late.", choice: after(2, 5, 15) },
      {
        kind: "timeout",
        title: "WhatsApp does not answer",
        text: "Nothing is done and nothing comes back.",
        choice: after(15, 60, 120),
      },
      {
        kind: "server-error",
        title: "WhatsApp has an error",
        text: "Status 500; nothing is done.",
        choice: where,
      },
      {
        kind: "answer-lost",
        title: "The answer gets lost",
        text: "The call is done, but nobody hears of it.",
        choice: where,
      },
    ],
  },
];

/** The words for a kind of fault. */
export function faultTitle(kind: FaultKind): string {
  const rows = faultGroups.flatMap((group) => group.rows);
  return rows.find((row) => row.kind === kind)?.title ?? kind;
}
