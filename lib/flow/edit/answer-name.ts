import { joinedWords, plainText } from "./tree/plain-text";

/** Longest name made from a label, in characters, before the number that makes it unique. */
const lengthMax = 40;

/** WhatsApp adds it to every final answer by itself. Source: spec/flow-json.md, 13.8. */
const reservedName = "flow_token";

/** A label as it is shown, with the name and label its component starts with. */
export type Labelled = {
  readonly label: string;
  readonly starter: { readonly name: string; readonly label: string };
};

/**
 * The name of an answer made from its label: "Full name" gives full_name, "1. Wahl" text_1_wahl. It begins with a
 * letter, so that references can spell it. A label without Latin letters or digits gives the starter's name.
 */
export function nameFromLabel({ label, starter }: Labelled): string {
  const words = plainText(label)
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const joined = joinedWords(words, lengthMax);
  if (joined === "") return starter.name;
  return /^\d/.test(joined) || joined === reservedName ? `${starter.name}_${joined}` : joined;
}

/**
 * Whether a name is what a label gives, perhaps with a number that makes it unique, or that of a new component whose
 * label nobody has touched. Copies of "Guest 1" are called guest_2, guest_3, so any number may stand at the end.
 */
export function isFromLabel(name: string, labelled: Labelled): boolean {
  const base = nameFromLabel(labelled);
  const isNew = isUntouched({ name, ...labelled });
  return isNew || isNumbered(name, base) || isNumbered(name, base.replace(/_\d+$/, ""));
}

/** Whether an input still has the name and the label it came with. */
export function isUntouched({ name, label, starter }: Labelled & { readonly name: string }): boolean {
  return label === starter.label && isNumbered(name, starter.name);
}

/** Whether a name is another one, perhaps with a number behind it. */
export function isNumbered(name: string, base: string): boolean {
  return name === base || (name.startsWith(`${base}_`) && /^\d+$/.test(name.slice(base.length + 1)));
}
