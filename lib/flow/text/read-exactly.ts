import { invariant } from "../../invariant";
import type { Json } from "../json";
import { type Exact, numberForms, objectWithRepeats } from "./exact";
import { survey } from "./survey";

const unusualNumber =
  /[:[,]\s*-?(?:(?<=-)0(?![.\d])|\d{16,}|\d+\.\d*0(?!\d)|\d[\d.]*[eE]|\d+\.\d{16,}|0\.0{6})/;

/**
 * The value of a JSON text with its number forms, its key order and what stands under keys that are written again
 * later, whose last value counts. Throws SyntaxError as JSON.parse does. Text deeper than `depthMax` comes back as
 * JSON.parse reads it.
 */
export function readExactly(text: string): Json {
  // JSON.parse answers Json by definition.
  const value = JSON.parse(text) as Json;
  const { isTooDeep, hasNumbers, hasWholeNumberKeys, keys } = survey(value);
  if (isTooDeep) return value;
  const isUnusual = hasWholeNumberKeys || countNames(text) > keys || (hasNumbers && unusualNumber.test(text));
  return isUnusual ? withForms(text) : value;
}

/** Quotes with a colon behind them: every name in the text, and now and then something inside a text. */
function countNames(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (isSpace(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === quote) count += 1;
  }
  return count;
}

const quote = 34;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

type Open = { readonly keys: string[]; readonly values: Json[]; readonly forms: { [key: string]: string } };

/** Reads a text that JSON.parse has accepted. */
function withForms(text: string): Json {
  const stack: Open[] = [{ keys: [], values: [], forms: {} }];
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at);
    readToken(text.slice(at, end), stack);
    at = end;
  }
  return top(stack).values[0] ?? null;
}

function readToken(token: string, stack: Open[]): void {
  switch (token) {
    case "{":
    case "[":
      stack.push({ keys: [], values: [], forms: {} });
      return;
    case "}":
    case "]": {
      const open = stack.pop();
      invariant(open, "a container is open");
      top(stack).values.push(token === "}" ? closedObject(open) : closedArray(open));
      return;
    }
    case ":": {
      const open = top(stack);
      const key = open.values.pop();
      invariant(typeof key === "string", "a key stands before a colon");
      open.keys.push(key);
      return;
    }
    case ",":
      return;
    default:
      if (token.trim() !== "") readScalar(token, top(stack));
  }
}

function readScalar(token: string, open: Open): void {
  // A token of accepted JSON is itself JSON.
  const value = JSON.parse(token) as Json;
  if (typeof value === "number" && String(value) !== token) {
    const key = open.keys.length > 0 ? (open.keys.at(-1) ?? "") : String(open.values.length);
    Object.defineProperty(open.forms, key, { value: token, enumerable: true, configurable: true });
  }
  open.values.push(value);
}

/** Where the token (or the white space) that starts at `at` ends. */
function tokenEnd(text: string, at: number): number {
  const first = text[at] ?? "";
  if ("{}[],:".includes(first)) return at + 1;
  if (first === '"') return stringEnd(text, at);
  let end = at + 1;
  const isSpace = first.trim() === "";
  while (end < text.length) {
    const next = text[end] ?? "";
    if ('{}[],:"'.includes(next) || (next.trim() === "") !== isSpace) break;
    end += 1;
  }
  return end;
}

function stringEnd(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote > 0) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return text.length;
}

function top(stack: readonly Open[]): Open {
  const open = stack.at(-1);
  invariant(open, "a container is open");
  return open;
}

function closedObject({ keys, values, forms }: Open): Json {
  const object = objectWithRepeats(keys.map((key, index) => [key, values[index] ?? null] as const));
  if (Object.keys(forms).length > 0) (object as Exact)[numberForms] = forms;
  return object;
}

function closedArray({ values, forms }: Open): Json {
  if (Object.keys(forms).length > 0) (values as Exact)[numberForms] = forms;
  return values;
}
