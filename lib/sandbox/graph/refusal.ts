import type { Json, JsonObject } from "@/lib/flow/json";
import { failure, type Result } from "@/lib/result";

/** A call that the Graph API refuses (spec/platform.md, A.2). The trace id is added on the way out. */
export type Refusal = { readonly status: number; readonly error: JsonObject };

export type Answer<Value = Json> = Result<Value, Refusal>;

type Refused = { readonly ok: false; readonly failure: Refusal };

export function refuse(
  error: { readonly code: number; readonly message: string; readonly type?: string } & JsonObject,
  status = 400,
): Refused {
  const { message, type = "OAuthException", code, ...rest } = error;
  return failure({ status, error: { message, type, code, ...rest } });
}

/** Unknown, of another kind, or of another workspace: Meta does not tell which. */
export function unknownObject(id: string, method: string): Refused {
  const verb = method === "GET" ? "get" : method.toLowerCase();
  return refuse({
    message: `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: "GraphMethodException",
    code: 100,
    error_subcode: 33,
  });
}

export function parameterMissing(name: string): Refused {
  return refuse({ message: `(#100) The parameter ${name} is required.`, code: 100 });
}

export function parameterInvalid(message: string): Refused {
  return refuse({ message: message.startsWith("(#") ? message : `(#100) ${message}`, code: 100 });
}

/** Of the Flows calls (F.1): the text tells which. */
export function flowRefused(code: number, message: string, words?: { title: string; text: string }): Refused {
  return refuse({
    message,
    code,
    is_transient: false,
    ...(words ? { error_user_title: words.title, error_user_msg: words.text } : {}),
  });
}

export function integrityRefused(): Refused {
  return refuse({
    message: "Blocked by Integrity",
    code: 139000,
    error_subcode: 4233020,
    is_transient: false,
    error_user_title: "Flow publishing failed",
    error_user_msg: "Integrity requirements not met.",
  });
}

const titles: ReadonlyMap<number, string> = new Map([
  [131000, "Something went wrong"],
  [131008, "Required parameter is missing"],
  [131009, "Parameter value is not valid"],
  [131026, "Message undeliverable"],
  [131047, "Re-engagement message"],
  [131048, "Spam rate limit hit"],
  [131049, "This message was not delivered to maintain healthy ecosystem engagement."],
  [131051, "Unsupported message type"],
  [131052, "Media download error"],
  [131056, "(Business Account, Consumer Account) pair rate limit hit"],
  [130429, "Rate limit hit"],
  [132000, "Number of parameters does not match the expected number of params"],
  [132001, "Template name does not exist in the translation"],
  [132015, "Template is paused"],
  [132016, "Template is disabled"],
  [132068, "Flow is blocked"],
  [132069, "Flow is throttled"],
  [133010, "Account not registered"],
]);

export function messageTitle(code: number): string {
  return titles.get(code) ?? "Message failed";
}

/** Of sending (F.3). */
export function messageRefused(code: number, details: string, status = 400): Refused {
  return refuse(
    {
      message: `(#${code}) ${messageTitle(code)}`,
      code,
      error_data: { messaging_product: "whatsapp", details },
    },
    status,
  );
}
