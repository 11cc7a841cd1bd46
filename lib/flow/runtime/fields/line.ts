import { type Json, type JsonObject, own } from "../../json";
import { samplesOfPattern } from "../pattern/sample-of-pattern";
import { passesPattern } from "../pattern/test-pattern";
import type { FieldFault } from "../view";
import { type Field, faulty } from "./field";
import { hasEmoji, isEmail, isNumber, isPasscode, isPhone } from "./formats";
import { asText, isBlank, textOrNull, textTold } from "./text-value";

/** One line of text: input-type, lengths, pattern. Source: spec/flow-json.md, 10.6 and 13.5. */
export const line: Field = {
  faults: (props, value) => faulty(faultOfLine(props, value)),
  isRequired: (props) => props.required === true,
  entered(props, value) {
    const text = asText(value);
    return text !== undefined && isSecret(props) && hasEmoji(text) ? undefined : text;
  },
  initial: (_, value) => asText(value),
  picks: () => [],
  told: (props, value) => (isSecret(props) || isBlank(value) ? null : textTold(value)),
  whenSensitive: "masked",
  samples: samplesOfLine,
};

/** Passwords and passcodes are never shown again, not even in the summary of a response. */
export function isSecret(props: JsonObject): boolean {
  const inputType = inputTypeOf(props);
  return inputType === "password" || inputType === "passcode";
}

/** Characters a field takes when `max-chars` is not set. */
const charsMax = 80;

function faultOfLine(props: JsonObject, value: Json | undefined): FieldFault | null {
  if (props.required === true && isBlank(value)) return { code: "required" };
  const entered = textOrNull(value);
  if (entered === null) return null;
  const text = entered.trim();
  return faultOfLength(props, text) ?? faultOfFormat(props, text) ?? faultOfPattern(props, text);
}

function faultOfLength(props: JsonObject, text: string): FieldFault | null {
  const min = own(props, "min-chars");
  if (typeof min === "number" && text.length > 0 && text.length < min) {
    return { code: "too-short", limit: min };
  }
  const limit = own(props, "max-chars");
  const max = typeof limit === "number" ? limit : charsMax;
  return text.length > max ? { code: "too-long", limit: max } : null;
}

type FormatRule = { readonly code: FieldFault["code"]; readonly holds: (text: string) => boolean };

const formatRules: ReadonlyMap<string, FormatRule> = new Map([
  ["email", { code: "email", holds: isEmail }],
  ["phone", { code: "phone", holds: isPhone }],
  ["number", { code: "number", holds: isNumber }],
  ["passcode", { code: "passcode", holds: isPasscode }],
]);

function faultOfFormat(props: JsonObject, text: string): FieldFault | null {
  const rule = formatRules.get(inputTypeOf(props));
  return rule && text !== "" && !rule.holds(text) ? { code: rule.code } : null;
}

/** A pattern counts only where input-type is written out; an emptied field is tested too. */
function faultOfPattern(props: JsonObject, text: string): FieldFault | null {
  const pattern = own(props, "pattern");
  if (typeof pattern !== "string" || !patternTypes.includes(inputTypeOf(props))) return null;
  return passesPattern(pattern, text) ? null : { code: "pattern" };
}

const patternTypes = ["text", "number", "password", "passcode"];

function inputTypeOf(props: JsonObject): string {
  const inputType = own(props, "input-type");
  return typeof inputType === "string" ? inputType : "";
}

const samplesByType: ReadonlyMap<string, readonly string[]> = new Map([
  ["email", ["ana@example.com", "a@b.co"]],
  ["phone", ["+1 202 555 0101", "5550101", "+49"]],
  ["number", ["42", "7"]],
  ["passcode", ["1234", "7"]],
  ["password", ["Secret12!", "Ab1"]],
]);

/** Usual texts, then texts made to match a pattern or to be long enough. */
function samplesOfLine(props: JsonObject): readonly string[] {
  const inputType = inputTypeOf(props);
  const usual = samplesByType.get(inputType) ?? ["Ana Example", "Ana", "A"];
  const pattern = own(props, "pattern");
  const matching = typeof pattern === "string" ? samplesOfPattern(pattern) : [];
  const min = own(props, "min-chars");
  const length = typeof min === "number" && min > 0 ? Math.min(min, 10_000) : 0;
  return [...matching, ...usual, "1".repeat(length), "a".repeat(length), `${"a".repeat(length)}@example.com`];
}
