import type { Json, JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import type { GraphCall } from "./graph-call";
import { type Answer, parameterInvalid } from "./refusal";

/** `health_status.phone_number(1)` is the name with the arguments `{ phone_number: "1" }`. */
export type Field = { readonly name: string; readonly args: { readonly [name: string]: string } };

/** One field of an object; absent where it has no value. */
export type Reader = (args: Field["args"]) => Json | undefined | Promise<Json | undefined>;
export type Readers = { readonly [name: string]: Reader };

const longest = 4_000;

/** The fields that a call asks for; `fields=a,b{c},d.e(f)`. What stands in braces is not looked at. */
export function fieldsOf(text: string): readonly Field[] | undefined {
  if (text.length > longest) return undefined;
  const fields = splitOutside(text).map(fieldOf);
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** An object with the fields that are asked for, or the default ones. Its id is always there. */
export async function objectWith(
  { params }: Pick<GraphCall, "params">,
  readers: Readers,
  defaults: readonly string[],
): Promise<Answer<JsonObject>> {
  const asked =
    typeof params.fields === "string" && params.fields !== ""
      ? fieldsOf(params.fields)
      : defaults.map((name) => ({ name, args: {} }));
  if (!asked) return parameterInvalid("Syntax error in the parameter fields.");
  const entries: (readonly [string, Json])[] = [];
  for (const { name, args } of [...asked, { name: "id", args: {} }]) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!reader) return parameterInvalid(`Tried accessing nonexisting field (${name})`);
    const value = await reader(args);
    if (value !== undefined) entries.push([name, value]);
  }
  return success(Object.fromEntries(entries));
}

function fieldOf(text: string): Field | undefined {
  const [head = ""] = text.split("{");
  const [name = "", ...rest] = head.trim().split(/\.(?![^(]*\))/);
  const args: [string, string][] = [];
  for (const part of rest) {
    const [, key, value] = /^([a-z_]+)\(([^()]*)\)$/.exec(part) ?? [];
    if (key === undefined || value === undefined) return undefined;
    args.push([key, value]);
  }
  return /^[a-z_]+$/.test(name) ? { name, args: Object.fromEntries(args) } : undefined;
}

/** At commas that stand in no bracket. */
function splitOutside(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== "");
}
