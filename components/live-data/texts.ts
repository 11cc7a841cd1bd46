/** Texts of the page that says who answers when a Flow asks for live data. */
export const texts = {
  title: "Live data",
  heading: (name: string) => `Live data of ${name}`,
  intro: "Who answers when a screen asks what to show next: free slots, prices, the state of an order.",
  views: {
    label: "Live data",
    answers: "Who answers",
    calls: "Calls",
    health: "Health",
    settings: "Settings",
  },
  choices: {
    label: "Who answers",
    now: "Answers now",
    hint: "Choose one. What is live stays live until you put something else live, and you can come back to it at any time.",
    rules: {
      title: "Rules",
      text: "No code: choose in the builder what each screen looks up, reserves and shows.",
    },
    url: {
      title: "Your own server",
      text: "We decrypt each question and send it to your address as JSON, signed.",
    },
    handler: {
      title: "JavaScript",
      text: "You write a function here; we run it. Handlers written for Kapso run unchanged.",
    },
  },
  address: {
    label: "Address of this Flow for WhatsApp",
    help: "Publishing tells it to WhatsApp by itself.",
    copy: "Copy the address",
    copied: "Address copied",
  },
  asksNothing: {
    title: "This Flow does not ask for live data yet",
    text: "In the builder, let a button or a choice ask for live data. You can prepare here who will answer.",
  },
  unreadable: {
    title: "This Flow cannot be read at the moment",
    text: "Its JSON is broken, so its screens and data are not known here. Repair it in the builder.",
    action: "Open the builder",
  },
  failures: {
    "signed-out": {
      text: "You were signed out",
      detail: "Sign in again; what you wrote is kept in this browser.",
    },
    "flow-not-found": { text: "This Flow is gone", detail: "It was deleted meanwhile." },
    "secrets-closed": {
      text: "The secrets cannot be opened",
      detail: "The keys of this server changed. Enter the secrets again.",
    },
    "too-many": { text: "There are 50 secrets already", detail: "Remove one that is not used any more." },
    "secret-lost": {
      text: "The signing secret cannot be opened",
      detail: "The keys of this server changed. Make a new secret.",
    },
    "storage-full": { text: "The disk of the server is full", detail: "Free some space and try again." },
    unavailable: { text: "The server could not do that", detail: "Try again in a moment." },
  },
  signIn: "Sign in",
} as const;
