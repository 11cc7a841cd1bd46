import type { Result } from "../../../result";
import { classifyText, type TextClass } from "../../expression/classify-text";
import type { Expression } from "../../expression/expression";
import type { Fault } from "../../expression/fault";
import { parseExpression } from "../../expression/parse-expression";
import { type Occurrence, referencesIn } from "../../expression/references-in";

/** What a text that may refer to something says. The same texts come again and again, so each is read once. */
export type ReadText = {
  readonly class: TextClass;
  /** Every reference in it, whatever its class. */
  readonly references: readonly Occurrence[];
};

export function readText(text: string): ReadText {
  const known = read.get(text);
  if (known) return known;
  const found: ReadText = { class: classifyText(text), references: referencesIn(text) };
  if (text.length > rememberedLength) return found;
  if (read.size >= remembered) read.clear();
  read.set(text, found);
  return found;
}

export function readExpression(text: string): Result<Expression, Fault> {
  const known = expressions.get(text);
  if (known) return known;
  const found = parseExpression(text);
  if (text.length > rememberedLength) return found;
  if (expressions.size >= remembered) expressions.clear();
  expressions.set(text, found);
  return found;
}

/** Rules most texts out at a glance. */
export function mayRefer(text: string): boolean {
  return text.charCodeAt(0) === backtick || text.indexOf("${") !== -1;
}

const backtick = 96;
const remembered = 4000;
const rememberedLength = 2000;
const read: Map<string, ReadText> = new Map();
const expressions: Map<string, Result<Expression, Fault>> = new Map();
