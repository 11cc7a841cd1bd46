import type { ComponentDescription, Lead, ScreenDescription } from "./describe-screen";

export type AboutFlow = {
  readonly file: string;
  readonly version: string;
  /** Id of the first screen. */
  readonly first: string;
  readonly screens: readonly string[];
};

/** The description of a screen as a person reads it. */
export function writeScreen(about: AboutFlow, screen: ScreenDescription): string {
  const width = Math.max(0, ...screen.components.map(({ type, depth }) => type.length + depth * 2));
  const { required } = screen;
  return [
    `${screen.id || "(no id)"}: ${screen.title || "(no title)"}`,
    placeOf(about, screen),
    "",
    ...screen.components.flatMap((component) => writeComponent(component, width)),
    ...(screen.components.length === 0 ? ["  Nothing stands on this screen."] : []),
    "",
    required.length > 0 ? `Has to be filled: ${required.join(", ")}` : "Nothing has to be filled.",
  ].join("\n");
}

function placeOf({ file, version, first, screens }: AboutFlow, { id, terminal }: ScreenDescription): string {
  const others = screens.filter((each) => each !== id);
  const place = [id === first ? "First screen" : "Screen", terminal ? ", a last screen," : "", ` of ${file}`];
  const rest = others.length > 0 ? ` The other screens: ${others.join(", ")}.` : "";
  return `${place.join("")} (Flow JSON ${version || "of no version"}).${rest}`;
}

function writeComponent(component: ComponentDescription, width: number): readonly string[] {
  const { type, depth, text, leadsTo } = component;
  const margin = "  ".repeat(depth + 1);
  const below = " ".repeat(width + 4);
  const [first, ...others] = leadsTo;
  const isSingle = others.length === 0 && first?.row === undefined;
  const notes = notesOn(component);
  const line = [
    `${margin}${type.padEnd(width - depth * 2)}  ${oneLine(text)}`,
    ...(notes.length > 0 ? [`(${notes.join(", ")})`] : []),
    ...(first && isSingle ? [`→ ${leadInWords(first)}`] : []),
  ];
  const rows = isSingle ? [] : leadsTo.map((lead) => `${below}${rowOf(lead)}→ ${leadInWords(lead)}`);
  return [line.join("  ").trimEnd(), ...optionsLine(component, below), ...rows];
}

function notesOn({ name, required, shown }: ComponentDescription): readonly string[] {
  return [
    ...(name === undefined ? [] : [name]),
    ...(required ? ["required"] : []),
    ...(shown ? [] : ["not in sight with the example data"]),
  ];
}

/** Rows that lead somewhere are listed with where they lead. */
function optionsLine({ options, leadsTo }: ComponentDescription, below: string): readonly string[] {
  if (!options || leadsTo.some(({ row }) => row !== undefined)) return [];
  return [`${below}${oneLine(options.join(", "))}`];
}

function rowOf({ row }: Lead): string {
  return row === undefined ? "" : `${oneLine(row)}  `;
}

function leadInWords(lead: Lead): string {
  return `${moments[lead.trigger] ?? ""}${actionInWords(lead)}`;
}

/** A tap goes without saying. */
const moments: { readonly [trigger: string]: string } = {
  "on-select-action": "when chosen ",
  "on-unselect-action": "when taken back ",
};

function actionInWords({ action, screen, url }: Lead): string {
  switch (action) {
    case "navigate":
      return screen ? `goes to ${screen}` : "goes to a screen that is not named";
    case "complete":
      return "finishes and sends the answers";
    case "data_exchange":
      return "asks the endpoint";
    case "update_data":
      return "changes values on this screen";
    case "open_url":
      return `opens ${url || "a link that is not given"}`;
    default:
      return action === ""
        ? "does nothing: the action has no name"
        : `does nothing: "${action}" is no action`;
  }
}

const lengthMax = 100;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > lengthMax ? `${line.slice(0, lengthMax - 1)}…` : line;
}
