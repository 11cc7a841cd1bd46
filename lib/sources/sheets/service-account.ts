import { createHash, createPrivateKey, createSign } from "node:crypto";
import { z } from "zod";
import { requestOutside } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";
import { type AskFailure, askFailureOf, askFailures, statusFailure } from "../outside/failures";
import { type Content, follow } from "../outside/follow";
import type { SourcesRoom } from "../outside/room";

const keySchema = z.object({
  type: z.literal("service_account"),
  client_email: z.email(),
  private_key: z.string().startsWith("-----BEGIN"),
  private_key_id: z.string().max(200).optional(),
});
type AccountKey = z.output<typeof keySchema>;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const readOnlyScope = "https://www.googleapis.com/auth/spreadsheets.readonly";
const lifeSeconds = 3_600;

/** The key in the JSON file of a service account; undefined when it is none. */
export function readAccountKey(text: string): AccountKey | undefined {
  try {
    const key = keySchema.parse(JSON.parse(text));
    createPrivateKey(key.private_key);
    return key;
  } catch {
    // No JSON, another file, or a key that is cut off: the person pastes it again.
    return undefined;
  }
}

/**
 * Reads a tab with the key of a service account, by the Sheets API v4: values as they are, days as they are shown.
 * Without a tab it is the first.
 */
export async function readAsAccount(
  room: Pick<SourcesRoom, "door" | "google">,
  wanted: { readonly key: string; readonly spreadsheetId: string; readonly tab: string },
  now: Date,
): Promise<Result<Content, AskFailure>> {
  const key = readAccountKey(wanted.key);
  if (!key) return failure(askFailures.badKey);
  const token = await tokenFor(room, key, now);
  if (!token.ok) return token;
  const headers = { authorization: `Bearer ${token.value}`, accept: "application/json" };
  const sheet = `${room.google.sheets}/${encodeURIComponent(wanted.spreadsheetId)}`;
  // A range without a tab means the first one.
  const range = wanted.tab === "" ? "A1:ZZ" : `'${wanted.tab.replaceAll("'", "''")}'`;
  const url = new URL(`${sheet}/values/${encodeURIComponent(range)}`);
  url.searchParams.set("majorDimension", "ROWS");
  url.searchParams.set("valueRenderOption", "UNFORMATTED_VALUE");
  url.searchParams.set("dateTimeRenderOption", "FORMATTED_STRING");
  return follow(room, { method: "GET", url: url.href, headers });
}

type Kept = { readonly token: string; readonly until: number };
/** Tokens of this process, by the private key itself: who only knows an account's name gets none. They live an hour. */
const tokens = new Map<string, Kept>();

async function tokenFor(
  { door, google }: Pick<SourcesRoom, "door" | "google">,
  key: AccountKey,
  now: Date,
): Promise<Result<string, AskFailure>> {
  const secret = createHash("sha256").update(key.private_key).digest("base64url");
  const name = `${google.token} ${key.client_email} ${secret}`;
  const kept = tokens.get(name);
  if (kept && kept.until > now.getTime()) return success(kept.token);
  const answer = await requestOutside(door, {
    method: "POST",
    url: google.token,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: assertionOf(key, google.token, now),
    }).toString(),
    timeoutMs: 5_000,
    bytesMax: 20_000,
  });
  if (!answer.ok) return failure(askFailureOf(answer.failure));
  if (answer.value.status === 400 || answer.value.status === 401) return failure(refusedKey);
  if (answer.value.status !== 200) return failure(statusFailure(answer.value.status));
  const read = tokenSchema.safeParse(jsonIn(answer.value.body.toString("utf8")));
  if (!read.success) return failure(askFailures.notJson);
  const { access_token: token, expires_in: seconds } = read.data;
  tokens.set(name, { token, until: now.getTime() + Math.max(seconds - 60, 0) * 1000 });
  return success(token);
}

const refusedKey: AskFailure = {
  reason: "key-refused",
  happened: "Google refuses the key of the service account.",
  remedy: "Make a new key for it in the Google Cloud console and paste it here.",
};

/** Signed with RS256, as Google asks for in place of a password. */
function assertionOf(key: AccountKey, audience: string, now: Date): string {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const head = {
    alg: "RS256",
    typ: "JWT",
    ...(key.private_key_id === undefined ? {} : { kid: key.private_key_id }),
  };
  const claims = {
    iss: key.client_email,
    scope: readOnlyScope,
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + lifeSeconds,
  };
  const signed = `${encoded(head)}.${encoded(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key.private_key).toString("base64url")}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
