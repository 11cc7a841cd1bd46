import type { Fault } from "@/lib/endpoint/exchange";
import type { HandlerFault } from "@/lib/handler/handler-run";

/** Why a handler gave no answer, for the log and for counting. */
export function faultOfRun({ kind, message, name, place }: HandlerFault): Fault {
  const at = place ? ` (line ${place.line})` : "";
  const details = place ? { details: { line: place.line, column: place.column } } : {};
  switch (kind) {
    case "threw":
      return {
        code: "handler-threw",
        message: `The handler threw ${name ? `${name}: ` : ""}${message || "something without a message"}${at}`,
        ...details,
      };
    case "broken":
      return { code: "handler-broken", message: `The code cannot be used: ${message}${at}`, ...details };
    case "answer":
      return { code: "bad-answer", message, ...details };
    case "wall":
    case "stopped":
      return { code: "too-slow", message, ...details };
    default:
      return { code: "handler-limit", message: `${message}${at}`, ...details };
  }
}
