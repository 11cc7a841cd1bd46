import { megabytes } from "../texts";

export const texts = {
  title: "Import a Flow",
  description: "Choose a file or paste Flow JSON. It is kept exactly as it is.",
  drop: "Drop to import",
  dropHint: "Flow JSON, up to 10 MB",
  chooseFile: "Choose a file",
  orDrop: "or drop it anywhere on this page",
  field: "Flow JSON",
  placeholder: '{ "version": "7.3", "screens": [ … ] }',
  tooLongToShow: (characters: number) =>
    `The text is too long to show here (${characters.toLocaleString("en")} characters). It is kept as it is.`,
  busy: "Importing",
  fileHeading: (name: string) => `From the file ${name}`,
  import: "Import",
  cancel: "Cancel",
  repair: "Repair and import",
  keep: "Keep for correction",
  keepHint: "Kept for correction, the text opens in the JSON view just as it is.",
  notJson: "This is not JSON yet",
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  canRepair: "This can be repaired without touching what the Flow says:",
  notAFlow: (found: string) => `This is ${found}, not a Flow`,
  notAFlowText: "A Flow is an object with a list of screens.",
  holdsFlows: (count: number) =>
    count === 1 ? "There is a Flow inside this" : `There are ${count} Flows inside this`,
  foundAt: (path: readonly (string | number)[]) => `Found at ${path.map(stepInWords).join(" › ")}.`,
  importInner: (count: number) => (count === 1 ? "Import that Flow" : `Import all ${count} Flows`),
  tooDeep: (levels: number) => `This is nested deeper than ${levels} levels`,
  tooDeepText: "No Flow needs that. Keep it for correction, or import another file.",
  tooLarge: (bytes: number) => `This is too large: ${megabytes(bytes)}`,
  tooLargeText: (bytesMax: number) =>
    `A Flow has at most ${megabytes(bytesMax)}. Pictures inside the JSON are most often the reason; make them smaller.`,
  notText: "This file is not text",
  notTextText: "Choose the file with the JSON of a Flow; its name usually ends in .json.",
  unreadable: "This file could not be read",
  unreadableText: "It may have been moved or deleted. Choose it again.",
  pastedNoFlow: "What you pasted is no Flow JSON",
  pastedNoFlowText: "Copy the whole JSON of a Flow, then paste it here.",
  imported: (count: number) => (count === 1 ? "1 Flow imported" : `${count} Flows imported`),
  unknownVersion: (version: string) => `Imported. Version ${version} is not known here`,
  unknownVersionText: "The Flow opens and is kept as it is; what is new in that version may not be shown.",
} as const;

/** Lists count from 1 for people. */
function stepInWords(step: string | number): string {
  return typeof step === "number" ? `item ${step + 1}` : step;
}
