/** A name that code may use, as it is offered and explained. */
export type KnownName = {
  readonly name: string;
  readonly detail: string;
  readonly info: string;
  readonly kind: "property" | "method" | "variable" | "function" | "class";
};

const property = (name: string, detail: string, info: string): KnownName => ({
  name,
  detail,
  info,
  kind: "property",
});
const method = (name: string, detail: string, info: string): KnownName => ({
  name,
  detail,
  info,
  kind: "method",
});

const exchange: readonly KnownName[] = [
  property(
    "action",
    '"INIT" | "data_exchange" | "BACK"',
    "INIT when the Flow opens, data_exchange when a button or a choice asks, BACK on the way back.",
  ),
  property("screen", "string", "The screen that asks; empty when the Flow opens."),
  property(
    "data",
    "object",
    "What the screen sent along. Most answers are texts; several choices are a list.",
  ),
  property(
    "flow_token",
    "string",
    "Tells the people who fill the Flow apart. Send it back when the Flow ends.",
  ),
  property(
    "flow_token_signature",
    "string | undefined",
    "With data API 4.0: WhatsApp's proof of the token, a JWT. It was checked before.",
  ),
  property("version", "string", "Version of the data API, as 3.0."),
];

const request: readonly KnownName[] = [
  method("json", "() => Promise<object>", "The question as an object: await request.json()."),
  method("text", "() => Promise<string>", "The question as JSON text."),
  property("data_exchange", "object", "What was asked: action, screen, data and flow_token."),
  property("flow", "object", "Which Flow asks: id here, meta_flow_id at WhatsApp."),
  property("source", '"whatsapp_flow"', "Always whatsapp_flow."),
  property("signature_valid", "boolean", "Always true: what WhatsApp did not sign is refused before."),
  property(
    "token_proved",
    "boolean",
    "True when WhatsApp proved the token, as it does with data API 4.0. A wrong proof never comes here.",
  ),
  property("received_at", "string", "When the question came, in ISO 8601."),
  property("is_test", "true | undefined", "There when a person tries it: leave out what lasts."),
];

/** What stands behind a name and a dot. */
export const members: { readonly [name: string]: readonly KnownName[] } = {
  request,
  data_exchange: exchange,
  flow: [
    property("id", "string", "The Flow's id here."),
    property("meta_flow_id", "string | null", "The Flow's id at WhatsApp."),
  ],
  KV: [
    method(
      "get",
      '(key, "json"?) => Promise<string | null>',
      "What was kept under a key; null when there is nothing.",
    ),
    method(
      "put",
      "(key, value, { expirationTtl }?) => Promise",
      "Keeps a text under a key, for so many seconds if you like.",
    ),
    method("delete", "(key) => Promise", "Forgets what was kept under a key."),
  ],
  console: ["log", "info", "warn", "error", "debug"].map((name) =>
    method(name, "(...values)", "Shown beside the trial and in the log of calls."),
  ),
  crypto: [
    method("randomUUID", "() => string", "An id that nobody can guess."),
    method("getRandomValues", "(array) => array", "Fills a typed array with chance."),
    property("subtle", "object", "digest for hashes; importKey, sign and verify for HMAC."),
  ],
  JSON: [
    method("parse", "(text) => value", "Reads JSON."),
    method("stringify", "(value) => string", "Writes JSON."),
  ],
};

const env = property(
  "KV",
  "object",
  "Keeps texts between calls: get, put and delete. Up to 1,000 values for this Flow.",
);

/** `env` with the secrets of this Flow. */
export function envMembers(secretNames: readonly string[]): readonly KnownName[] {
  const secrets = secretNames.map((name) => property(name, "secret", "A secret of this Flow, as text."));
  return [env, ...secrets];
}

/** Names that need nothing before them. */
export const globals: readonly KnownName[] = [
  { name: "request", detail: "Request", info: "The question: await request.json().", kind: "variable" },
  { name: "env", detail: "object", info: "The secrets of this Flow by name, and env.KV.", kind: "variable" },
  {
    name: "fetch",
    detail: "(url, options?) => Promise<Response>",
    info: "Calls a public https address. At most 20 times in one call; redirects are not followed.",
    kind: "function",
  },
  {
    name: "console",
    detail: "object",
    info: "console.log and its like show beside the trial and in the log of calls.",
    kind: "variable",
  },
  {
    name: "crypto",
    detail: "object",
    info: "randomUUID, getRandomValues, subtle.digest and HMAC.",
    kind: "variable",
  },
  ...["Response", "Headers", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "Intl"].map(
    (name): KnownName => ({ name, detail: "as on the web", info: "", kind: "class" }),
  ),
  ...["setTimeout", "structuredClone", "atob", "btoa"].map(
    (name): KnownName => ({ name, detail: "as on the web", info: "", kind: "function" }),
  ),
];
