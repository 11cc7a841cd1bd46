import type { CheckItem, CheckState } from "./account-item";
import type { AccountFailure, CredentialField } from "./ports";

const check: { readonly [id in CheckItem["id"]]: string } = {
  token: "Access token",
  permissions: "Permissions",
  "app-secret": "App secret",
  account: "Account",
  webhooks: "Answers and alerts",
  number: "Number",
  quality: "Quality",
  key: "Key for live data",
};

const state: { readonly [state in CheckState]: string } = {
  good: "Works",
  caution: "Look at this",
  problem: "Does not work",
  off: "Not set up",
  unknown: "Not known",
};

const fix: { readonly [fix in NonNullable<CheckItem["fix"]>]: string } = {
  "replace-token": "Enter another token",
  "replace-secret": "Enter the app secret",
  subscribe: "Switch on",
  "take-over-webhooks": "Send them here",
  "set-key": "Set up the key",
  "take-over-key": "Replace the key",
  register: "Register it",
  "open-manager": "Open WhatsApp Manager",
  "open-verification": "Open business settings",
  "open-support": "Open Business Support",
};

type FieldTexts = { readonly label: string; readonly help: string; readonly where: readonly string[] };

const appSettings = "Open developers.facebook.com/apps and choose your app.";

const fields: { readonly [field in CredentialField]: FieldTexts } = {
  accessToken: {
    label: "Access token",
    help: "Lets Flowsmith publish and send for you. It is kept encrypted and never shown again.",
    where: [
      "Open business.facebook.com/settings and choose Users, then System users.",
      "Choose a system user, or add one, and give it full control of your app and of your WhatsApp account.",
      "Press Generate token, choose the app, and let the token never expire.",
      "Tick whatsapp_business_management and whatsapp_business_messaging, then copy the token.",
    ],
  },
  wabaId: {
    label: "WhatsApp Business Account ID",
    help: "Digits only, most often 15 or 16.",
    where: [
      appSettings,
      "In the menu on the left choose WhatsApp, then API Setup.",
      "The ID stands below the phone number.",
    ],
  },
  phoneNumberId: {
    label: "Phone number ID",
    help: "Not the number itself: the ID that Meta gives it.",
    where: [
      appSettings,
      "In the menu on the left choose WhatsApp, then API Setup.",
      "Choose the number under From; its ID stands below it.",
    ],
  },
  appId: {
    label: "App ID",
    help: "The app that the token was made with.",
    where: [appSettings, "The ID stands at the top of the page, beside the name of the app."],
  },
  appSecret: {
    label: "App secret",
    help: "Proves that answers come from WhatsApp. It is kept encrypted and never shown again.",
    where: [
      appSettings,
      "In the menu on the left choose App settings, then Basic.",
      "Press Show beside App secret.",
    ],
  },
};

export const texts = {
  title: "Accounts",
  connect: "Connect WhatsApp",
  addSandbox: "Add a sandbox",
  simulated: "Simulated",
  check,
  state,
  fix,
  openSandbox: "Open the sandbox",
  health: {
    good: "Everything works",
    caution: (count: number) => `${things(count)} to look at`,
    problem: (count: number) => (count === 1 ? "One thing does not work" : `${count} things do not work`),
    none: "Not looked at yet",
  },
  checkedAt: "Checked",
  numbers: (count: number) => (count === 1 ? "1 number" : `${count} numbers`),
  noNumbers: "No number",
  empty: {
    title: "Connect WhatsApp",
    text: "Flows are published to a WhatsApp Business Account and sent from one of its numbers.",
    sandbox: {
      title: "Try it in the sandbox",
      text: "A simulated WhatsApp, part of this server. Publish there and see what WhatsApp would say. Nothing leaves this server and nothing is needed.",
      action: "Use the sandbox",
    },
    real: {
      title: "Connect a real account",
      text: "For messages to real people. You need an app at Meta with WhatsApp; a guide says where to find each thing and checks it as you go.",
      action: "Connect a real account",
    },
    signup: {
      title: "Sign in with Meta",
      text: "Let this server's app into your account in a window of Meta. Then come back and connect the account with its token and ids.",
      action: "Continue with Meta",
    },
  },
  guide: {
    title: "Connect a real account",
    text: "Five things connect it. Each is checked with WhatsApp as soon as it is entered.",
    back: "Accounts",
    sandboxHint: "Only want to try it?",
    where: "Where do I find this?",
    checking: "Checking with WhatsApp",
    choose: { wabaId: "Accounts of this token", phoneNumberId: "Numbers of this account" },
    pick: (name: string, id: string) => `${name} · ${id}`,
    details: "Details",
    submit: "Connect the account",
    after: "Flowsmith then switches webhooks on, makes a key pair and gives WhatsApp the public key.",
    missing: (label: string) => `Still missing: ${label}`,
    notYet: "This cannot be connected yet",
    fields,
  },
  page: {
    back: "Accounts",
    ids: (wabaId: string, appId: string) => `Account ${wabaId} · App ${appId}`,
    phone: "Open the simulated phone",
    controls: "Things that go wrong",
    simulated: "This account is simulated by this server. Nothing that is sent from it reaches WhatsApp.",
    importFlows: "Import its Flows",
    checkAgain: "Check again",
    account: "Account",
    numbersTitle: "Numbers",
    main: "Chosen when connecting",
    notChecked: "Not looked at: the access token has to work first.",
    never: "Nothing has been looked at yet.",
    details: "Details",
    access: "Access",
    accessText: "What was entered is kept encrypted and cannot be shown.",
    replaceToken: "Replace the access token",
    replaceSecret: "Replace the app secret",
    rename: "Rename",
    more: (number: string) => `Actions for ${number}`,
    rotate: "Replace the key pair",
    leave: "Disconnect",
    leaveText: "Flows, answers and templates stay where they are. What is at Meta stays there.",
    done: "Done",
    checked: "Everything was looked at",
    rotated: "The key pair is replaced",
    replaced: "Saved",
    disconnected: (name: string) => `“${name}” is disconnected`,
  },
  replace: {
    token: {
      title: "Replace the access token",
      text: "The new token is checked before it takes the place of the old one.",
      label: "New access token",
    },
    secret: {
      title: "Replace the app secret",
      text: "Webhooks that are on their way still count: the old secret is good for seven days more.",
      label: "New app secret",
    },
    submit: "Check and save",
  },
  register: {
    title: "Register the number",
    text: "WhatsApp asks for the PIN of its two-step verification. If the number has none yet, choose six digits: they become its PIN.",
    label: "PIN",
    help: "It is sent to WhatsApp and not kept. Write it down: a wrong one locks the number after a few tries.",
    misfit: "A PIN has six digits.",
    submit: "Register",
    done: "The number is registered",
  },
  rename: {
    title: "Rename the account",
    text: "Only here: at WhatsApp it keeps its name.",
    label: "Name",
    submit: "Rename",
    done: "Renamed",
  },
  ask: {
    disconnectSandbox: (name: string) => ({
      title: `Disconnect “${name}”?`,
      text: "Flows that were published to this simulated account can no longer be sent. It cannot be connected again; a new sandbox can be added at any time.",
      action: "Disconnect",
    }),
    disconnect: (name: string) => ({
      title: `Disconnect “${name}”?`,
      text: "The access token, the app secret and the keys of its numbers are deleted here. Flows with live data that people have open stop working, and answers no longer arrive. You can connect it again with its token and secret.",
      action: "Disconnect",
    }),
    webhooks: {
      title: "Send the webhooks of this app here?",
      text: "The program that gets them now will hear nothing of this app any more, for all accounts that use it.",
      action: "Send them here",
    },
    key: {
      title: "Replace the key of this number?",
      text: "The program that set the present key can no longer serve live data for Flows of this number.",
      action: "Replace the key",
    },
  },
  cancel: "Cancel",
  signIn: "Sign in",
  failure,
} as const;

function things(count: number): string {
  return count === 1 ? "One thing" : `${count} things`;
}

/** What happened and what to do. */
function failure(refusal: AccountFailure): { readonly text: string; readonly detail: string } {
  switch (refusal.reason) {
    case "signed-out":
      return { text: "You are signed out", detail: "Sign in again, then repeat what you did." };
    case "not-found":
      return { text: "This account is no longer connected", detail: "Load the page again." };
    case "secrets-lost":
      return {
        text: "The secrets of this account cannot be read",
        detail: "The keys of this server were replaced or lost. Connect the account again.",
      };
    case "whatsapp":
      return { text: refusal.happened, detail: refusal.remedy };
    case "credential":
    case "credentials":
      return { text: refusal.finding.happened, detail: refusal.finding.remedy ?? "Check what you entered." };
    case "taken":
      return {
        text: "Another program uses this",
        detail: `It is at ${refusal.holder}. Check again to see more.`,
      };
    case "no-public-address":
      return {
        text: "WhatsApp cannot reach this server",
        detail: `Its address is ${refusal.address}. Run Flowsmith at an https address and set PUBLIC_URL.`,
      };
    case "invalid":
      return { text: "This was not accepted", detail: "Check what you entered." };
    case "storage-full":
      return { text: "The server's disk is full", detail: "Free some space, then try again." };
    case "unavailable":
      return { text: "The server cannot be reached", detail: "Nothing was changed. Try again in a moment." };
  }
}
