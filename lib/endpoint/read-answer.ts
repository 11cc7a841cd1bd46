import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { survey } from "@/lib/flow/text/survey";
import { failure, type Result, success } from "@/lib/result";
import type { Fault, Reply } from "./exchange";

/** A reply as code wrote it, and what was mended in it, in words. */
export type ReadAnswer = { readonly reply: Reply; readonly notes: readonly string[] };

/** The reserved screen that ends a Flow, in any case (spec/platform.md, C.4). */
export const finalScreen = "SUCCESS";

/**
 * The answer of a URL or a handler: `{version, screen, data}` as WhatsApp and Kapso have it, the version left out if one
 * likes. `{error_msg}` alone, or with `status: 427`, says that the token holds no longer.
 */
export function readAnswer(json: Json | undefined): Result<ReadAnswer, Fault> {
  if (!isJsonObject(json))
    return bad(`The answer should be an object with "screen" and "data", but is ${kindOf(json)}.`);
  if (survey(json).isTooDeep) return bad("The answer nests deeper than phones can read.");
  const notes = own(json, "version") === undefined ? ['The answer names no "version"; it was added.'] : [];
  const closing = own(json, "error_msg");
  if (typeof closing === "string" && own(json, "screen") === undefined) {
    return success({ reply: { kind: "closed", message: closing }, notes: [] });
  }
  const screen = own(json, "screen");
  if (typeof screen !== "string" || screen === "") return bad('The answer names no "screen" to show next.');
  const data = own(json, "data");
  if (data !== undefined && data !== null && !isJsonObject(data)) {
    return bad(`"data" of the answer should be an object, but is ${kindOf(data)}.`);
  }
  const given = isJsonObject(data) ? data : {};
  const mended = isJsonObject(data)
    ? notes
    : [...notes, 'The answer has no "data"; an empty object was sent.'];
  if (screen.toUpperCase() !== finalScreen) {
    return success({ reply: { kind: "screen", screen, data: given }, notes: mended });
  }
  const params = paramsIn(given);
  return params
    ? success({ reply: { kind: "finish", params }, notes })
    : bad('An answer with the screen "SUCCESS" needs "data.extension_message_response.params".');
}

function paramsIn(data: JsonObject): JsonObject | undefined {
  const response = own(data, "extension_message_response");
  const params = isJsonObject(response) ? own(response, "params") : undefined;
  return isJsonObject(params) ? params : undefined;
}

function bad(message: string): Result<never, Fault> {
  return failure({ code: "bad-answer", message });
}

export function kindOf(value: Json | undefined): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
