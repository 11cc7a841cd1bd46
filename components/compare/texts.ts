/** Texts about the difference of two versions of a Flow. Subjects ("the text field “Name”") come from `subject-of`. */
export const texts = {
  screen: (name: string) => `the screen “${name}”`,
  named: (kind: string, text: string) => `the ${kind} “${text}”`,
  unnamed: (kind: string) => `the ${kind}`,

  screenAdded: "This screen is new.",
  screenRemoved: "This screen was removed.",
  screenMoved: "This screen stands elsewhere in the list of screens.",
  screenRenamed: (from: string, to: string) => `The id of this screen changed from “${from}” to “${to}”.`,
  titleIs: (now: string, old: string) => `The title is now ${now}. It was ${old}.`,
  becameLast: "This is now a last screen: the Flow can end here.",
  isNoLongerLast: "This is no longer a last screen.",
  screenSetting: (name: string) => `${name} changed.`,
  screenSettings: {
    refresh_on_back: "“Ask live data again on the way back”",
    sensitive: "The answers that are hidden in the summary",
    success: "Whether ending here counts as a success",
    data: "The data of this screen",
  },
  layout: (key: string) => `The layout of this screen changed (${key}).`,
  unreadable: "A part of this screen that cannot be shown changed.",

  fieldAdded: (name: string) => `It now takes the data “${name}”.`,
  fieldRemoved: (name: string) => `It no longer takes the data “${name}”.`,
  fieldChanged: (name: string) => `The data “${name}” is declared in another way.`,
  fieldExample: (name: string) => `The example for the data “${name}” changed.`,

  added: (subject: string) => `${subject} is new.`,
  removed: (subject: string) => `${subject} was removed.`,
  arrived: (subject: string, from: string) => `${subject} came here from ${from}.`,
  left: (subject: string, to: string) => `${subject} went to ${to}.`,
  reordered: (subject: string) => `${subject} stands in another place.`,
  nested: (subject: string) => `${subject} was moved into or out of another part of the screen.`,
  converted: (subject: string, kind: string) => `${subject} was turned into another component: ${kind}.`,
  branchAdded: (subject: string) => `${subject} has one more branch.`,
  branchRemoved: (subject: string) => `${subject} has one branch less.`,

  switchedOn: (prop: string, subject: string) => `“${prop}” was switched on for ${subject}.`,
  switchedOff: (prop: string, subject: string) => `“${prop}” was switched off for ${subject}.`,
  /** A setting inside a sentence: "the label", or “Shown” for what is no noun. */
  prop: (label: string) => `the ${label}`,
  flagProp: (label: string) => `“${label}”`,
  reads: (subject: string, now: string) => `${subject} now reads ${now}.`,
  is: (prop: string, subject: string, now: string) => `${prop} of ${subject} is now ${now}.`,
  isNot: (prop: string, subject: string, now: string, old: string) =>
    `${prop} of ${subject} is now ${now}. It was ${old}.`,
  isGone: (prop: string, subject: string, old: string) =>
    `${prop} of ${subject} was taken away. It was ${old}.`,
  differs: (prop: string, subject: string) => `${prop} of ${subject} changed.`,
  differsByKey: (key: string, subject: string) => `The setting “${key}” of ${subject} changed.`,
  answerRenamed: (subject: string, from: string, to: string) =>
    `The answer name of ${subject} is now “${to}”. It was “${from}”.`,

  entries: { options: "option", items: "row", images: "picture" },
  entryAdded: (subject: string, entry: string, title: string) => `${subject} has a new ${entry}${title}.`,
  entryRemoved: (subject: string, entry: string, title: string) => `${subject} lost the ${entry}${title}.`,
  entryMoved: (subject: string, entry: string, title: string) =>
    `The ${entry}${title} of ${subject} stands in another place.`,
  entryRenamed: (subject: string, entry: string, old: string, now: string) =>
    `The ${entry}${old} of ${subject} is now called${now}.`,
  entryChanged: (subject: string, entry: string, title: string, what: string) =>
    `The ${entry}${title} of ${subject} changed: ${what}.`,
  entryTitle: (title: string) => ` “${title}”`,
  entryWhole: "all of it",

  acts: {
    navigate: (to: string) => `goes to ${to}`,
    lostScreen: "goes to a screen that does not exist",
    complete: "finishes the Flow and sends the answers",
    data_exchange: "asks live data",
    update_data: "changes values on this screen",
    open_url: (url: string) => `opens ${url}`,
    other: "does something that is not known",
    none: "does nothing",
  },
  acted: {
    navigate: (to: string) => `went to ${to}`,
    lostScreen: "went to a screen that does not exist",
    complete: "finished the Flow and sent the answers",
    data_exchange: "asked live data",
    update_data: "changed values on this screen",
    open_url: (url: string) => `opened ${url}`,
    other: "did something that is not known",
    none: "did nothing",
  },
  actsAnew: (subject: string, now: string, old: string) => `${subject} now ${now}. Before, it ${old}.`,
  sendsMore: (names: string) => `now also takes along ${names}`,
  sendsLess: (names: string) => `no longer takes along ${names}`,
  sendsOther: (names: string) => `now takes along something else as ${names}`,
  acting: (subject: string, what: string) => `${subject} ${what}.`,
  actsOtherwise: (subject: string) => `What ${subject} does changed in a detail.`,

  flow: {
    version: (now: string, old: string) => `The Flow version is now ${now}. It was ${old}.`,
    endpointOn: "Live data from an endpoint was switched on.",
    endpointOff: "Live data from an endpoint was switched off.",
    endpointVersion: "The version of the endpoint's data changed.",
    routing: "The list of ways between screens (routing) changed.",
    other: (key: string) => `The setting “${key}” of the Flow changed.`,
  },

  value: {
    none: "nothing",
    yes: "yes",
    no: "no",
    empty: "empty",
    quoted: (text: string) => `“${text}”`,
    computed: "worked out by a formula",
  },
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,

  why: {
    answerRenamed: (from: string, to: string) =>
      `An answer that arrived as “${from}” now arrives as “${to}”. Tables, sheets and programs that read “${from}” find nothing.`,
    answerRemoved: (name: string) =>
      `The answer “${name}” no longer arrives. Tables, sheets and programs that read it find nothing.`,
    answerType: (name: string) =>
      `The answer “${name}” is now of another kind. Programs that read it may not understand it.`,
    optionRemoved: (title: string, id: string) =>
      `The option “${title}” (id “${id}”) can no longer be chosen. Programs and conditions that look for it find nothing.`,
    screenRemoved: (name: string) =>
      `The screen “${name}” is gone. Templates and programs that open the Flow there, or lead there, stop working.`,
    screenRenamed: (from: string, to: string) =>
      `The screen id “${from}” is now “${to}”. Templates and programs that open the Flow at “${from}”, or lead there, stop working.`,
    entryScreen: (old: string, now: string) =>
      `The Flow now begins at “${now}” instead of “${old}”. Templates and programs that open it at “${old}” may stop working.`,
    noEntry: (name: string) =>
      `The Flow can no longer be opened at “${name}”, because other screens lead there now.`,
    fieldAdded: (name: string, screen: string) =>
      `“${screen}” now needs the data “${name}”. Messages and templates that open there have to bring it.`,
    fieldRemoved: (name: string, screen: string) =>
      `“${screen}” no longer takes the data “${name}” that messages and templates bring.`,
    fieldType: (name: string, screen: string) =>
      `“${screen}” takes the data “${name}” in another form. Messages and templates that bring the old form stop working.`,
    endpointOn: "Messages sent from now on need an endpoint that answers.",
    endpointOff: "The endpoint is no longer asked. Templates that start with live data stop working.",
  },

  view: {
    changes: "Changes",
    json: "JSON",
    ways: "How to show the difference",
    same: "These two versions are the same.",
    sameAsValues: "They differ only in the order or form of the JSON, which says nothing to WhatsApp.",
    breaking: (count: number) =>
      count === 1 ? "One change may break something" : `${count} changes may break something`,
    mayBreak: "May break something",
    wholeFlow: "The whole Flow",
    state: { added: "New", removed: "Removed", changed: "Changed" },
    counts: (count: number) => (count === 1 ? "1 change" : `${count} changes`),
    unchanged: (count: number) =>
      count === 1 ? "1 screen did not change" : `${count} screens did not change`,
    pictureOf: (version: string, screen: string) => `${version}: screen “${screen}”`,
    absent: "Not in this version",
    marks: { added: "New", removed: "Removed", changed: "Changed", moved: "Moved" },
    broken: "One of the two versions is no valid Flow, so only its text can be compared.",
    jsonLabel: (before: string, after: string) => `Difference of the JSON from “${before}” to “${after}”`,
    jsonSame: "The JSON is the same.",
    line: "Line",
    removedLine: "Removed:",
    addedLine: "Added:",
    showFolded: (count: number) => `Show ${count} lines that did not change`,
    showMore: "Show more lines",
  },
} as const;
