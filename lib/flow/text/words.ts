import type { TextFinding, TextProblem } from "./find-text-fault";
import type { RepairChange, RepairKind } from "./repair-text";

/** What is wrong, for the person who wrote or pasted the text. */
const problems: { readonly [problem in TextProblem]: string } = {
  "byte-order-mark": "The text starts with an invisible mark (byte-order mark) that JSON does not allow.",
  "odd-space": "A special space stands here, as word processors and web pages make them.",
  comment: "A comment stands here. JSON has no comments.",
  "code-fence": "The marks of a code block stand around the Flow.",
  "quote-marks": 'JSON allows only straight double quotes (") around a text.',
  "unclosed-text": "The text that starts here has no closing quote.",
  "line-break-in-text": "A text breaks off at the end of this line: its closing quote is missing.",
  "control-character": "An invisible control character stands inside a text.",
  "bad-escape":
    "This backslash does not stand before a letter that JSON knows. Write two backslashes for one.",
  "bad-number": "This is not written like a JSON number.",
  "unknown-word": "A name or text needs double quotes around it.",
  "stray-character": "This character does not belong here.",
  empty: "There is nothing here yet.",
  "missing-comma": "A comma is missing before this.",
  "extra-comma": "There is a comma too many.",
  "missing-colon": "A colon is missing before this.",
  "missing-value": "A value is missing here.",
  "missing-key": "A name in double quotes is expected here.",
  "wrong-bracket": "This bracket does not fit the one that is open.",
  "unclosed-bracket": "The text ends too early: a bracket is still open.",
  "text-after-end": "The Flow has ended before this. What follows does not belong to it.",
};

export function problemInWords(finding: TextFinding, openerLine: number | undefined): string {
  const words = problems[finding.problem];
  return openerLine === undefined ? words : `${words} It was opened on line ${openerLine}.`;
}

const repairs: { readonly [kind in RepairKind]: readonly [one: string, many: string] } = {
  "byte-order-mark": ["Removed an invisible mark at the start", "Removed invisible marks at the start"],
  "odd-space": ["Replaced a special space", "Replaced # special spaces"],
  comment: ["Removed a comment", "Removed # comments"],
  "code-fence": ["Removed a code block mark", "Removed the code block marks"],
  "quote-marks": ["Straightened the quotes of a text", "Straightened the quotes of # texts"],
  "line-break-in-text": ["Kept a line break inside a text", "Kept the line breaks inside # texts"],
  "control-character": ["Kept a control character inside a text", "Kept control characters inside # texts"],
  "bad-escape": ["Removed a needless backslash", "Removed needless backslashes in # texts"],
  "unquoted-name": ["Put quotes around a name", "Put quotes around # names"],
  "added-comma": ["Added a missing comma", "Added # missing commas"],
  "removed-comma": ["Removed a comma too many", "Removed # commas too many"],
};

export function repairInWords({ kind, count }: RepairChange): string {
  const [one, many] = repairs[kind];
  return count === 1 ? one : many.replace("#", String(count));
}

/** What a text holds instead of a Flow, to stand after "This is". */
export const foundInWords = {
  empty: "an empty text",
  text: "a text",
  number: "a number",
  flag: "true or false",
  nothing: "the word null",
  list: "a list",
  "empty-list": "an empty list",
  components: "a list of components",
  component: "a single component",
  screens: "a list of screens",
  screen: "a single screen",
  flows: "a list of Flows",
  "flow-in-text": "a Flow inside a text",
  object: "data without a list of screens",
  "empty-object": "an empty object",
} as const;

export function wrappedInWords(key: string): string {
  return `a Flow inside “${key}”`;
}
