import type { Answered, AnswerReply } from "@/lib/flow/answering/answered";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import { isJsonObject, type JsonObject, jsonEqual, own } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import { endScreen } from "./scenes";

/** How what the rules answer now stands to what was answered then. */
export type Verdict =
  | { readonly kind: "same" | "values" | "unknown" }
  /** `screen` is null when the Flow ends now. */
  | { readonly kind: "way"; readonly screen: string | null }
  | { readonly kind: "unable"; readonly message: string };

export function verdictOn(
  { shown, fault }: JourneyStep,
  now: Result<Answered, { readonly reason: string }>,
): Verdict {
  const reply = now.ok ? now.value.reply : now;
  if (!reply.ok) return { kind: "unable", message: "message" in reply.failure ? reply.failure.message : "" };
  // After a fault the phone got what it had, not what was decided.
  if (!shown || fault !== null) return { kind: "unknown" };
  const { screen, data } = wireOf(reply.value);
  if (own(shown, "screen") !== screen) return { kind: "way", screen: screen === endScreen ? null : screen };
  return { kind: jsonEqual(answerIn(shown), data) ? "same" : "values" };
}

function wireOf(reply: AnswerReply): { readonly screen: string; readonly data: JsonObject } {
  if (reply.kind === "screen") return reply;
  return { screen: endScreen, data: reply.params };
}

/** The data of a screen, or what an end sends. The token travels with every end. */
function answerIn(shown: JsonObject): JsonObject {
  const data = objectAt(shown, "data");
  if (own(shown, "screen") !== endScreen) return data;
  const { flow_token: _, ...params } = objectAt(objectAt(data, "extension_message_response"), "params");
  return params;
}

function objectAt(object: JsonObject, name: string): JsonObject {
  const value = own(object, name);
  return isJsonObject(value) ? value : {};
}
