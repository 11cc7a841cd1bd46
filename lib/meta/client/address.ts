import { createHmac } from "node:crypto";
import type { GraphRequest } from "./graph-request";
import type { ResolvedSettings } from "./settings";

/** The full address of a call. Each step of the path is encoded, so that no id can lead elsewhere. */
export function addressOf(
  { baseUrl, version, accessToken, appSecret }: ResolvedSettings,
  { path, query = {} }: GraphRequest,
): string {
  const address = new URL(`${baseUrl}/${version}/${path.map(encodeStep).join("/")}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  if (appSecret) address.searchParams.set("appsecret_proof", appSecretProof(accessToken, appSecret));
  return address.href;
}

/** Shows that the sender of a token knows the secret of its app (general Graph API behaviour). */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac("sha256", appSecret).update(accessToken).digest("hex");
}

/** `.` and `..` would be taken out of an address even when they are encoded. Sessions of uploads have a colon. */
function encodeStep(step: string): string {
  return /^\.{0,2}$/.test(step) ? "_" : encodeURIComponent(step).replaceAll("%3A", ":");
}
