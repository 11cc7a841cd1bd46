import type { RunFailure } from "./state";

/** Failures of a run with a sentence for developers; what people read is the phone's own wording. */

export function noSuchScreen(id: string): RunFailure {
  return { code: "no-such-screen", message: `There is no screen "${id}".` };
}

export function invalidTransition(from: string | null, to: string): RunFailure {
  const message =
    from === null
      ? `"${to}" cannot be the first screen: other screens lead to it in the routing model.`
      : `The routing model has no route between "${from}" and "${to}".`;
  return { code: "invalid-screen-transition", message };
}

export function misfitting(id: string, reason: string): RunFailure {
  return { code: "payload-schema-error", message: `The data does not fit screen "${id}". ${reason}` };
}

export function malformedAnswer(reason: string): RunFailure {
  return { code: "payload-schema-error", message: reason };
}

export function tooLarge(): RunFailure {
  return { code: "payload-schema-error", message: "The data is larger than a phone takes." };
}

export function refused(status: number, message: string | undefined): RunFailure {
  const code = status === 427 ? "token-expired" : "endpoint";
  return { code, message: message ?? `The endpoint answered with HTTP ${status}.` };
}

export function unreachableEndpoint(message: string): RunFailure {
  return { code: "endpoint", message };
}
