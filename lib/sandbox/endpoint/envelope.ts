import { createHmac } from "node:crypto";
import { openAnswer as open, type Session } from "@/lib/endpoint/client/seal-request";
import type { Json } from "@/lib/flow/json";
import { readJson } from "@/lib/meta/client/read-json";

/** What an endpoint answered, decrypted. Undefined when it is nothing that a phone can read. */
export function openAnswer(body: string, session: Session): Json | undefined {
  const opened = open(body, session);
  return opened.kind === "opened" ? readJson(opened.text) : undefined;
}

/** Says that the token is what the message was sent with: a JWT, HS256 by the secret of the app (C.6). */
export function flowTokenSignature(flowToken: string, appSecret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "HS256", typ: "JWT" })}.${part({ flow_token: flowToken })}`;
  return `${head}.${createHmac("sha256", appSecret).update(head).digest("base64url")}`;
}
