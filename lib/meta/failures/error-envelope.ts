import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** What an error of the Graph API says (spec/platform.md, A.2). */
export type ErrorEnvelope = {
  readonly code?: number;
  readonly subcode?: number;
  readonly isTransient: boolean;
  /** The best text for a person: title and text, else the details, else the message. */
  readonly said?: string;
  /** All texts, to find the explanation by. */
  readonly text: string;
  readonly traceId?: string;
  readonly original: JsonObject;
};

/** The error in an answer, whatever of it is there; undefined when the answer is none. */
export function readErrorEnvelope(body: Json | undefined): ErrorEnvelope | undefined {
  if (!isJsonObject(body) || !isJsonObject(body.error)) return undefined;
  return readError(body.error);
}

/** As `readErrorEnvelope`, for the error object alone, as webhooks carry it. */
export function readError(error: JsonObject): ErrorEnvelope {
  const details = isJsonObject(error.error_data) ? textOf(error.error_data.details) : undefined;
  const message = textOf(error.message);
  const title = textOf(error.error_user_title) ?? textOf(error.title);
  const words = textOf(error.error_user_msg);
  const forPeople = [title, words].filter((part) => part !== undefined).join(": ");
  const said = words ? forPeople : (details ?? message ?? title);
  const code = numberOf(error.code) ?? numberOf(error.error_code);
  const subcode = numberOf(error.error_subcode);
  const traceId = textOf(error.fbtrace_id);
  return {
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    isTransient: error.is_transient === true,
    ...(said === undefined ? {} : { said }),
    text: [message, details, title, words].filter((part) => part !== undefined).join("\n"),
    ...(traceId === undefined ? {} : { traceId }),
    original: error,
  };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
