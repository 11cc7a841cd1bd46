import { Webhook } from "standardwebhooks";
import type { Secret } from "@/lib/secrets/secret";

type Message = { readonly id: string; readonly at: Date; readonly body: string };

/** The headers of Standard Webhooks: one signature for each secret that counts. */
export function signedHeaders(
  secrets: readonly [Secret, ...Secret[]],
  { id, at, body }: Message,
): { readonly [name: string]: string } {
  const signatures = secrets.map((secret) => new Webhook(secret.reveal()).sign(id, at, body));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}
