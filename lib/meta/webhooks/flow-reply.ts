import { isJsonObject, type Json, type JsonObject, own, withKey } from "@/lib/flow/json";
import { readJson } from "../client/read-json";
import type { FlowReply } from "./webhook-event";

/** Replies that look like those of a Flow and are none. */
const otherReplies = /^(?:address_message|payment|order|review_and_pay|catalog)/;

/** Whether a reply is the answer of a Flow: by its name, and by having no other when there is none. */
export function isFlowReply(nfmReply: JsonObject): boolean {
  return !(typeof nfmReply.name === "string" && otherReplies.test(nfmReply.name));
}

/** What a completed Flow sent (spec/platform.md, E.3), read as far as it can be. */
export function readFlowReply(nfmReply: JsonObject): FlowReply {
  const { name, body, response_json: response = "" } = nfmReply;
  const answers = answersIn(response);
  const token = answers && own(answers, "flow_token");
  return {
    name: typeof name === "string" ? name : undefined,
    bubble: typeof body === "string" ? body : undefined,
    answersText: typeof response === "string" ? response : JSON.stringify(response),
    answers: answers && withKey(answers, "flow_token", undefined),
    flowToken: typeof token === "string" || typeof token === "number" ? String(token) : undefined,
  };
}

/** A text that holds JSON; some programs hand on the object, and some write it as text twice. */
function answersIn(response: Json): JsonObject | undefined {
  const once = typeof response === "string" ? readJson(response) : response;
  const value = typeof once === "string" ? readJson(once) : once;
  return isJsonObject(value) ? value : undefined;
}
