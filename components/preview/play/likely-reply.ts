import type { ExampleReply } from "@/lib/flow/runtime/example-reply";

/**
 * The example reply that needs no decision: a choice refreshes its screen, and where one single way leads on it is
 * taken; the Flow ends where none does. Null when a person has to say what the endpoint would decide.
 */
export function likelyReply(replies: readonly ExampleReply[]): ExampleReply | null {
  const [first] = replies;
  if (first === undefined || first.kind === "same") return first ?? null;
  const onward = replies.filter(({ kind }) => kind !== "same" && kind !== "finish");
  const isOnlyWay = first.kind === "finish" ? onward.length === 0 : onward.length === 1;
  return isOnlyWay ? first : null;
}

/** The reply that keeps the person on the screen with a message, as endpoints refuse an answer. */
export function refusingReply(replies: readonly ExampleReply[], message: string): ExampleReply | null {
  const same = replies.find((reply) => reply.kind === "same");
  if (same === undefined) return null;
  const data = same.body.data;
  const fields = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
  return { ...same, body: { ...same.body, data: { ...fields, error_message: message } } };
}
