import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { survey } from "@/lib/flow/text/survey";
import type { Exchange } from "./exchange";

/** What a phone says once it is decrypted (spec/platform.md, C.3). */
export type PhoneRequest =
  /** The health check, before publishing and from time to time. */
  | { readonly kind: "ping"; readonly version: string | undefined }
  /** The phone could not use the answer before; what is said to it has no effect. */
  | { readonly kind: "notice"; readonly version: string | undefined; readonly notice: ErrorNotice }
  | { readonly kind: "question"; readonly question: Question; readonly proof: string | undefined };

export type Question = Omit<Exchange, "isTokenProved">;

/** `error` is WhatsApp's word for it, as "invalid-screen-transition" (F.4). */
export type ErrorNotice = {
  readonly error: string;
  readonly message: string;
  readonly screen: string | undefined;
  readonly flowToken: string;
};

const versionDefault = "3.0";
const actions = ["INIT", "data_exchange", "BACK"] as const;

/** Undefined for JSON that says nothing we know. `json` is checked for its depth before anything walks through it. */
export function readRequest(json: Json, receivedAt: Date): PhoneRequest | undefined {
  if (!isJsonObject(json) || survey(json).isTooDeep) return undefined;
  const version = textIn(json, "version");
  const action = textIn(json, "action");
  if (action?.toLowerCase() === "ping") return { kind: "ping", version };
  const data = own(json, "data") ?? {};
  if (!isJsonObject(data)) return undefined;
  const screen = textIn(json, "screen") || undefined;
  const flowToken = textIn(json, "flow_token") ?? "";
  const notice = noticeIn(data);
  if (notice) return { kind: "notice", version, notice: { ...notice, screen, flowToken } };
  const known = actions.find((name) => name === action);
  if (known === undefined) return undefined;
  const proof = textIn(json, "flow_token_signature");
  const said = { action: known, screen, data, flowToken, version: version ?? versionDefault, receivedAt };
  const question = proof === undefined ? said : { ...said, tokenSignature: proof };
  return { kind: "question", question, proof };
}

/** An `error` of text, or an `error_key`; a bare message only when nothing else stands beside it, as in no form. */
function noticeIn(data: JsonObject): Pick<ErrorNotice, "error" | "message"> | undefined {
  const error = textIn(data, "error") ?? textIn(data, "error_key");
  const message = textIn(data, "error_message");
  if (error !== undefined && (message !== undefined || isErrorKey(error))) {
    return { error, message: message ?? "" };
  }
  return message !== undefined && Object.keys(data).length === 1 ? { error: "unknown", message } : undefined;
}

/** A form may have a field named "error" as well; WhatsApp's own words have this shape. */
function isErrorKey(text: string): boolean {
  return /^[a-z]+([-_][a-z]+)+$/.test(text);
}

function textIn(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === "string" ? value : undefined;
}
