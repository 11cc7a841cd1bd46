import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";

const shown = "[secret]";

/** Shorter ones would take ordinary words out of texts. */
const lengthMin = 6;

/** What looks like a secret wherever it stands: tokens of people and of apps, and named parameters of an address. */
const patterns: readonly RegExp[] = [
  /\bEAA[A-Za-z0-9]{16,}/g,
  /\b\d{5,}(?:\||%7C)[A-Za-z0-9_-]{16,}/gi,
  /(?<=(?:access_token|appsecret_proof|input_token|client_secret|verify_token)(?:=|%3D))[^&\s"']+/gi,
];

/** Takes secrets out of texts, as they are, percent-encoded and JSON-escaped. */
export type Redact = <Value extends Json>(value: Value) => Value;

export function redactor(secrets: readonly string[]): Redact {
  const spellings = [...new Set(secrets.filter((secret) => secret.length >= lengthMin).flatMap(spellingsOf))]
    // A longer one may contain a shorter one.
    .sort((a, b) => b.length - a.length);
  const clean = (text: string) => {
    const known = spellings.reduce((rest, spelling) => rest.replaceAll(spelling, shown), text);
    return patterns.reduce((rest, pattern) => rest.replace(pattern, shown), known);
  };
  // Texts become texts, lists lists and objects objects: the type of the value stays.
  return (value) => redacted(value, clean) as typeof value;
}

function redacted(value: Json, clean: (text: string) => string): Json {
  if (typeof value === "string") return clean(value);
  if (isJsonArray(value)) return value.map((item) => redacted(item, clean));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [clean(key), redacted(item, clean)] as const),
  );
}

function spellingsOf(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  // Meta escapes slashes and everything beyond ASCII.
  const asMeta = escaped
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [secret, escaped, asMeta, encodeURIComponent(Buffer.from(secret, "utf8").toString("utf8"))];
}
