import type { Wanted } from "./follow";
import { type Pair, type SecretValues, secretNames, type UrlSettings } from "./settings";

/** Values of the moment, by name: they go into the query of a GET, into the JSON of a POST. */
export type MomentValues = { readonly [name: string]: string | number | boolean | null };

/**
 * What is asked of an address, with its secrets in their places. `onceKey` lets the service behind it tell a POST that
 * comes again from a new one.
 */
export function urlRequest(
  settings: UrlSettings,
  secrets: SecretValues,
  { values = {}, onceKey }: { readonly values?: MomentValues; readonly onceKey?: string } = {},
): Wanted {
  const { method, body } = settings;
  const url = URL.canParse(settings.url) ? new URL(settings.url) : undefined;
  for (const { name, value } of filled(settings.query, secrets, secretNames.query)) {
    url?.searchParams.append(name, value);
  }
  if (method === "GET") {
    for (const [name, value] of Object.entries(values)) {
      if (value !== null) url?.searchParams.set(name, String(value));
    }
  }
  const headers: { [name: string]: string } = { accept: "application/json, text/csv;q=0.9, */*;q=0.5" };
  for (const { name, value } of filled(settings.headers, secrets, secretNames.header)) {
    // What no header can hold is left out, as a line end would begin another.
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && !/[\r\n\0]/.test(value)) headers[name.toLowerCase()] = value;
  }
  // An address that is none is refused at the door, with its reason.
  const address = url?.href ?? settings.url;
  if (method === "GET") return { method, url: address, headers };
  if (onceKey !== undefined) headers["idempotency-key"] ??= onceKey;
  const posted = withValues(body, values);
  if (posted.isJson && headers["content-type"] === undefined) headers["content-type"] = "application/json";
  return { method, url: address, headers, body: posted.text };
}

function withValues(body: string, values: MomentValues): { readonly text: string; readonly isJson: boolean } {
  const parsed = body.trim() === "" ? {} : jsonIn(body);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return { text: body, isJson: parsed !== undefined };
  }
  return { text: JSON.stringify({ ...parsed, ...values }), isJson: true };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function filled(
  pairs: readonly Pair[],
  secrets: SecretValues,
  secretName: (name: string) => string,
): readonly { readonly name: string; readonly value: string }[] {
  return pairs.map(({ name, value, isSecret }) => ({
    name,
    value: isSecret ? (secrets[secretName(name)] ?? "") : value,
  }));
}
