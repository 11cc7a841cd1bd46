/** Texts of those who may answer, but for JavaScript. */
export const texts = {
  rules: {
    title: "Rules",
    some: (count: number) => (count === 1 ? "One screen has rules." : `${count} screens have rules.`),
    none: "No screen has rules yet. Choose a source for a list, or say in sentences what happens when a button is tapped.",
    text: "Rules are set in the builder, under Live data, and go live when the Flow is published.",
    open: "Open the builder",
    choose: "Let the rules answer",
    chosen: "The rules answer now",
  },
  forward: {
    title: "Your own server",
    intro:
      "We decrypt each question, send it to your address as JSON with POST, and encrypt what you answer: version, screen and data.",
    url: "Address",
    urlHelp: "It begins with https:// and leads to a public server.",
    timeout: "Wait for an answer",
    seconds: (seconds: number) => (seconds === 1 ? "1 second" : `${seconds} seconds`),
    timeoutHelp: "After that, people are asked to try again.",
    save: "Let this server answer",
    change: "Save",
    saved: "Your server answers now",
    faults: {
      "no-address": "This is no web address. It begins with https://.",
      "not-https": "The address must begin with https://.",
      "carries-password":
        "The address carries a name or a password. Leave them out; questions are signed instead.",
      "not-public": "This address leads into a private network. Enter a public one.",
    },
    secret: "Signing secret",
    secretHelp: "Every question is signed as Standard Webhooks say, so your server can tell it from others.",
    noSecret: "It is made when you save or run a test.",
    show: "Show",
    hide: "Hide",
    copy: "Copy",
    copied: "Secret copied",
    renew: "Make a new one",
    renewTitle: "Make a new signing secret?",
    renewText:
      "The one before stops counting at once. Give your server the new one right away, or it refuses questions.",
    renewed: "This is the new secret",
    trialHelp: "Sends a question to the address as a phone would ask it, signed. Nothing goes live by it.",
    failed: "The settings could not be loaded.",
    again: "Try again",
  },
} as const;
