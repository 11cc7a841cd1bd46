import type { syntaxTree } from "@codemirror/language";
import type { FlowFacts, NamedFact } from "./flow-facts";
import { envMembers, globals, type KnownName, members } from "./language";

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>["resolveInner"]>;

/** Where in the code something is typed: the innermost node there, and the whole text. */
export type CodeSpot = { readonly node: SyntaxNode; readonly at: number; readonly text: string };

export type Offer = { readonly from: number; readonly names: readonly KnownName[] };

type Known = { readonly facts: FlowFacts; readonly secretNames: readonly string[] };

/** What fits where something is typed; undefined where nothing of ours does. */
export function completionsAt(spot: CodeSpot, known: Known): Offer | undefined {
  return inText(spot, known) ?? behindDot(spot, known) ?? asKey(spot, known) ?? asName(spot);
}

/** Inside quotes: names of screens and actions. */
function inText({ node, at }: CodeSpot, { facts }: Known): Offer | undefined {
  if (node.name !== "String" || at <= node.from) return undefined;
  const actions: readonly KnownName[] = ["INIT", "data_exchange", "BACK"].map((name) => ({
    name,
    detail: "action",
    info: "",
    kind: "property",
  }));
  const end: KnownName = { name: "SUCCESS", detail: "ends the Flow", info: "", kind: "property" };
  return { from: node.from + 1, names: [...facts.screens.map(asProperty), end, ...actions] };
}

function behindDot(spot: CodeSpot, { facts, secretNames }: Known): Offer | undefined {
  const { at, text } = spot;
  const typed = /([\w$]+)\s*\??\.\s*([\w$]*)$/.exec(text.slice(Math.max(0, at - 200), at));
  if (!typed) return undefined;
  const [, owner = "", part = ""] = typed;
  const from = at - part.length;
  if (owner === "env") return { from, names: envMembers(secretNames) };
  if (owner === "data") return { from, names: facts.sent.map(asProperty) };
  const names = members[owner] ?? (isQuestion(owner, text) ? members.request?.slice(2) : undefined);
  return { from, names: names ?? [] };
}

/** Whether a name holds what `await request.json()` gave. */
function isQuestion(name: string, text: string): boolean {
  return new RegExp(`\\b${name.replaceAll("$", "\\$")}\\s*=\\s*await\\s+\\w+\\.json\\(`).test(text);
}

/** Inside `data: {…}` of an answer that names its screen: what that screen has to be given. */
function asKey({ node, at, text }: CodeSpot, { facts }: Known): Offer | undefined {
  const object = objectAround(node);
  const owner = object?.parent;
  if (!object || owner?.name !== "Property" || keyOf(owner, text) !== "data") return undefined;
  const answer = owner.parent;
  const screen = answer && textOfKey(answer, "screen", text);
  const fields = facts.screens.find(({ name }) => name === screen)?.fields;
  if (!fields) return undefined;
  const part = /[\w$]*$/.exec(text.slice(object.from, at))?.[0] ?? "";
  const before = text.slice(object.from, at - part.length).trimEnd();
  // After a colon a value is typed, not a key.
  if (!before.endsWith("{") && !before.endsWith(",")) return undefined;
  const given = new Set(object.getChildren("Property").map((each) => keyOf(each, text)));
  return { from: at - part.length, names: fields.filter(({ name }) => !given.has(name)).map(asProperty) };
}

function asName({ at, text, node }: CodeSpot): Offer | undefined {
  if (/Comment|String|Template|RegExp/.test(node.name)) return undefined;
  const part = /[A-Za-z_$][\w$]*$/.exec(text.slice(Math.max(0, at - 100), at))?.[0];
  return part === undefined ? undefined : { from: at - part.length, names: globals };
}

function objectAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let each: SyntaxNode | null = node; each; each = each.parent) {
    if (each.name === "ObjectExpression") return each;
    if (/Arrow|Function|Block/.test(each.name)) return undefined;
  }
  return undefined;
}

/** The text that a key of an object literal holds, when it is written out. */
export function textOfKey(object: SyntaxNode, key: string, text: string): string | undefined {
  const found = object.getChildren("Property").find((each) => keyOf(each, text) === key);
  const value = found?.getChild("String");
  return value ? text.slice(value.from + 1, value.to - 1) : undefined;
}

export function keyOf(property: SyntaxNode, text: string): string {
  const key = property.firstChild;
  return key ? text.slice(key.from, key.to).replace(/^["']|["']$/g, "") : "";
}

function asProperty({ name, detail }: NamedFact): KnownName {
  return { name, detail, info: "", kind: "property" };
}
