import type { Group } from "@/lib/flow/catalogue/definition";
import type { SaveFailure } from "./ports";

const notRenamed: { readonly [reason in SaveFailure["reason"]]: string } = {
  conflict: "The name was changed elsewhere. Load this page again to see it.",
  "signed-out": "You are signed out. Sign in again, then rename the Flow.",
  "not-found": "This Flow no longer exists.",
  "name-taken": "Another Flow already has this name. Choose a different one.",
  "too-large": "This name is too long. Use a shorter one.",
  "storage-full": "The disk is full. The name was not changed.",
  unavailable: "The server cannot be reached. The name was not changed.",
};

const groups: { readonly [group in Group]: string } = {
  text: "Text",
  input: "Typed answers",
  choice: "Choices",
  date: "Dates",
  media: "Pictures",
  upload: "Uploads",
  button: "Buttons and links",
  logic: "Conditions and groups",
};

/** What the builder says, apart from its inspector, map, JSON view, problems and saving. */
export const texts = {
  bar: {
    back: "Flows",
    backToFlows: "Back to all Flows",
    name: "Name of this Flow",
    rename: (name: string) => `${name}, rename`,
    notRenamed,
    problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
    noProblems: "No problems",
    stillChecking: "Checking",
    try: "Try",
    tryHelp: "Play the Flow on the phone",
    stopTrying: "Stop trying",
    more: "More",
    send: "Send a test to a phone",
    responses: "Responses",
    revisions: "Revisions",
    findCommand: "Find a command",
    shortcuts: "Keyboard shortcuts",
    publish: "Publish",
    export: "Export",
    copyJson: "Copy the JSON",
    downloadJson: "Download .json",
  },
  panes: {
    left: "Screens and components",
    right: "Settings",
    leftWidth: "Width of the left pane",
    rightWidth: "Width of the settings",
    foldLeft: "Fold this pane",
    foldRight: "Fold the settings",
    unfoldRight: "Show the settings",
    screens: "Screens",
    add: "Add",
  },
  views: {
    label: "View",
    phone: "Phone",
    map: "Map",
    live: "Live data",
    toMend: " to mend",
    json: "JSON",
    platform: "Phone",
    android: "Android",
    ios: "iPhone",
    dark: "Dark phone",
    light: "Light phone",
  },
  groups,
} as const;
