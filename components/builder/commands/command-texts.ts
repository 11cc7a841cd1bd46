import type { CommandGroup } from "./command";

const groups: { readonly [group in CommandGroup]: string } = {
  edit: "Edit",
  arrange: "Arrange",
  add: "Add",
  go: "Go to",
  view: "Show",
};

/** What commands are called, and what the palette and the shortcut sheet say around them. */
export const commandTexts = {
  groups,
  palette: "Find a command",
  paletteHint: "Type what you want to do",
  noCommand: "Nothing fits. Try another word.",
  sheet: "Keyboard shortcuts",
  sheetHint: "Everything that can be done by mouse can be done by keyboard.",
  dragging: "Dragging by keyboard",
  dragKeys: [
    { title: "Pick up, put down", shortcuts: ["Space"] },
    { title: "To the next or previous place", shortcuts: ["ArrowDown", "ArrowUp"] },
    { title: "To the next or previous screen", shortcuts: ["ArrowRight", "ArrowLeft"] },
    { title: "Put back", shortcuts: ["Escape"] },
  ],

  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  duplicate: "Duplicate",
  deleted: (name: string) => `${name} deleted`,
  deletedMany: (count: number) => `${count} components deleted`,
  stillUsed: (names: readonly string[], more: number) =>
    `Still used by ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}. The problems list shows where.`,
  duplicated: (count: number) => (count === 1 ? "Duplicated" : `${count} components duplicated`),
  copied: "Copied",
  copyByKeys: "The browser does not allow this here. Press Ctrl+C instead.",
  pasteByKeys: "The browser does not allow this here. Press Ctrl+V instead.",
  pasted: (nodes: number, screens: number) =>
    screens > 0
      ? `${screens === 1 ? "1 screen" : `${screens} screens`} pasted`
      : `${nodes === 1 ? "1 component" : `${nodes} components`} pasted`,
  nothingToPaste: "There is nothing to paste. Copy a component or a screen first.",
  notFlowJson: "This is JSON, but no component or screen of a Flow.",
  noScreenToPasteOn: "Add a screen first, then paste.",
  notPlaced: (count: number) =>
    count === 1 ? "One component could not be put here" : `${count} components could not be put here`,
  inserted: (name: string) => `${name} added`,
  movedTo: (count: number, screen: string) =>
    `${count === 1 ? "1 component" : `${count} components`} moved to ${screen}`,
  moved: (name: string) => `${name} moved`,
  delete: "Delete",
  selectAll: "Select everything on the screen",
  selectNothing: "Select nothing",
  editText: "Edit the text",
  selectNext: "Select the next component",
  selectPrevious: "Select the previous component",
  selectFirst: "Select the first component",
  selectLast: "Select the last component",
  extendDown: "Select the next one too",
  extendUp: "Select the previous one too",
  selectParent: "Select what is around it",

  moveUp: "Move up",
  moveDown: "Move down",
  move: "Move",
  putInto: "Put into",
  moveTo: (screen: string) => `Move to “${screen}”`,
  wrapInIf: "Show only under a condition",
  wrapInSwitch: "Show depending on an answer",
  wrapInForm: "Put into a form",
  unwrap: "Take out of its container",

  insert: "Add a component here",
  insertScreen: "Add a screen",
  insertComponent: (title: string) => `Add ${title}`,
  duplicateScreen: "Duplicate this screen",
  deleteScreen: "Delete this screen",
  toggleLast: "Make this a last screen, or no longer",

  goTo: (screen: string) => `Go to “${screen}”`,
  nextScreen: "Go to the next screen",
  previousScreen: "Go to the previous screen",

  showPhone: "Show the phone",
  showMap: "Show the map",
  showJson: "Show the JSON",
  showScreens: "Show the screens",
  showAdd: "Show what can be added",
  showProblems: "Show the problems",
  tryFlow: "Try the Flow",
  switchPlatform: "Switch between Android and iPhone",
  switchScheme: "Switch between light and dark phone",
  showRevisions: "Show the revisions",
  save: "Save now",
  findCommand: "Find a command",
  showShortcuts: "Show keyboard shortcuts",
  jsonCopied: "JSON copied",
  jsonNotCopied: "The browser does not allow copying here. Use the JSON view instead.",
  copyJson: "Copy the JSON of the Flow",
  downloadJson: "Download the JSON of the Flow",
} as const;
