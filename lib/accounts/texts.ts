/** What the looks at an account say. Ready to be shown to a person who knows nothing of tokens. */
export const texts = {
  sandboxName: "Sandbox",
  /** What is sent to a simulated phone without anybody having written it. */
  unnamed: "WhatsApp account",
  token: {
    missing: { happened: "There is no access token yet.", remedy: "Paste the token here." },
    lasting: (app: string | undefined) => `The token works${ofApp(app)} and does not expire.`,
    until: (app: string | undefined, day: string) => `The token works${ofApp(app)} until ${day}.`,
    soon: (day: string) => `The token works, but only until ${day}.`,
    soonRemedy: "Make a token of a system user, which can be made to last, and enter it here.",
    ended: "The access token has expired.",
    otherApp: {
      happened: "This token belongs to another app than the account was connected with.",
      remedy: "Make the token with the same app, or connect the account again with both.",
    },
  },
  permissions: {
    good: "The token may manage the account and send messages.",
    missing: (scopes: readonly string[]) => `The token lacks ${listed(scopes)}.`,
    remedy:
      "Make a new token: choose the WhatsApp account and tick whatsapp_business_management and whatsapp_business_messaging.",
  },
  waba: {
    format: { happened: "This is no account ID.", remedy: "It has digits only, most often 15 or 16." },
    good: (name: string, numbers: number) =>
      `“${name}” with ${numbers === 1 ? "one number" : `${numbers} numbers`}.`,
    noNumber: (name: string) => `“${name}” has no phone number yet.`,
    noNumberRemedy: "Add a number in WhatsApp Manager, then check again.",
    isNumber: {
      happened: "This is the ID of a phone number, not of the account.",
      remedy: "The account ID stands on the same page, below or beside it.",
    },
  },
  number: {
    format: { happened: "This is no phone number ID.", remedy: "It has digits only, most often 15 or 16." },
    itself: (id: string) => ({
      happened: "This is the phone number itself.",
      remedy: `Its ID is ${id}.`,
    }),
    elsewhere: {
      happened: "The account has no number with this ID.",
      remedy: "Choose one of the numbers of the account, or check the account ID.",
    },
    good: (number: string, name: string | undefined) => `${number}${name ? `, ${name}` : ""}.`,
    unverified: "The number is not verified.",
    unverifiedRemedy: "Verify it in WhatsApp Manager with a code by text message or call.",
    expired:
      "The verification of the number has expired. Messages still go out, but Flows cannot be published.",
  },
  app: {
    format: { happened: "This is no app ID.", remedy: "It has digits only, most often 15 or 16." },
    good: (name: string | undefined) => (name ? `The app “${name}”.` : "The app of the token."),
    other: (id: string) => ({
      happened: "The token was made with another app.",
      remedy: `The app of the token has the ID ${id}. Take that one, or make a token with your app.`,
    }),
  },
  secret: {
    good: "The secret belongs to the app.",
    wrong: {
      happened: "This is not the secret of the app.",
      remedy: "Open the app at Meta, then App settings, Basic, and press Show beside the app secret.",
    },
    needsApp: { happened: "The app ID has to be right first.", remedy: "Correct it above." },
  },
  needsSecret: {
    happened: "The app wants its secret with every call.",
    remedy: "Enter the app secret first; the rest is then checked by itself.",
  },
  needsToken: {
    happened: "This can be checked once the access token works.",
    remedy: "Correct the token first.",
  },
  account: {
    good: (name: string) => `WhatsApp lets “${name}” send messages.`,
    limited: "WhatsApp limits what this account may send.",
    blocked: "WhatsApp lets this account send nothing.",
    healthRemedy: "Open WhatsApp Manager to see what is asked of you.",
  },
  webhooks: {
    good: "Answers and alerts of WhatsApp arrive here.",
    noAddress: (address: string) => `WhatsApp cannot reach this server at ${address}, so no answers arrive.`,
    noAddressRemedy: "Run Flowsmith at an address that begins with https and set it as PUBLIC_URL.",
    off: "WhatsApp does not tell this server about the account, so no answers arrive.",
    offRemedy: "Switch webhooks on.",
    elsewhere: (address: string) => `The app sends its webhooks to ${address}, so no answers arrive here.`,
    elsewhereRemedy: "Send them here instead, or connect the account with an app of its own.",
    fields: (fields: readonly string[]) => `WhatsApp does not tell this server about ${listed(fields)}.`,
    fieldsRemedy: "Switch these on, too.",
  },
  status: {
    connected: "Connected and verified.",
    gone: "The account has this number no more.",
    goneRemedy: "Move Flows that are sent from it to another number.",
    pending: "WhatsApp is not done with setting the number up.",
    offline: "The number is not registered with WhatsApp.",
    offlineRemedy: "Register it here with its PIN, or in WhatsApp Manager.",
    pendingRemedy: "If this lasts, the number has not been registered yet: register it with its PIN.",
    unusable: "WhatsApp no longer has this number in use.",
    unusableRemedy: "Open WhatsApp Manager to see what became of it.",
    restricted: "WhatsApp has restricted the number.",
    restrictedRemedy: "Open WhatsApp Manager to see the reason and to ask for a review.",
    other: (status: string) => `WhatsApp reports the state ${status}.`,
  },
  quality: {
    green: "People are content with the messages of this number.",
    yellow: "Some people have blocked or reported this number.",
    red: "Many people have blocked or reported this number.",
    remedy: "Send less, and only to people who asked for it.",
    unknown: "WhatsApp has not rated the number yet.",
  },
  key: {
    good: "The key is in place and signed by WhatsApp.",
    none: "There is no key yet. Flows with live data need one.",
    noneRemedy: "Set one up now; it takes a second.",
    lost: "WhatsApp has no key for this number any more.",
    lostRemedy: "Give WhatsApp the key again.",
    foreign: "Another program has set the key of this number.",
    foreignRemedy: "Replace it when that program no longer serves Flows of this number.",
    mismatch: "The signature of WhatsApp on the key is not valid.",
    mismatchRemedy: "Give WhatsApp the key again.",
    unsigned: "WhatsApp does not say whether it has signed the key.",
    unsignedRemedy: "Check again in a few minutes.",
  },
  secretsLost: {
    happened:
      "The access token and the app secret cannot be read: the keys of this server were replaced or lost.",
    remedy: "Bring the keys back, or connect the account again with its token and its secret.",
  },
} as const;

/** "20 November 2026", in UTC. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
}

function ofApp(app: string | undefined): string {
  return app ? `, belongs to the app “${app}”` : "";
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
