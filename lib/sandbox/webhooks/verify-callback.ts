import { randomInt } from "node:crypto";
import { success } from "@/lib/result";
import { callOutside } from "../call-outside";
import { type Answer, refuse } from "../graph/refusal";
import type { Sandbox } from "../sandbox";

/** Asks an address to give back a challenge, as Meta does before it sends webhooks there (spec/platform.md, E.1). */
export async function verifyCallback(
  sandbox: Sandbox,
  url: string,
  verifyToken: string,
): Promise<Answer<void>> {
  if (!URL.canParse(url)) return refused("The callback URL is not valid.");
  const challenge = String(randomInt(100_000_000, 1_000_000_000));
  const address = new URL(url);
  address.searchParams.set("hub.mode", "subscribe");
  address.searchParams.set("hub.challenge", challenge);
  address.searchParams.set("hub.verify_token", verifyToken);
  const answer = await callOutside(sandbox, {
    method: "GET",
    url: address.href,
    headers: { "user-agent": "facebookplatform/1.0 (+http://developers.facebook.com)" },
    timeoutMs: 10_000,
    bytesMax: 64 * 1024,
  });
  if (!answer.ok) return refused(answer.failure.said);
  const { status, body } = answer.value;
  if (status !== 200) return refused(`HTTP Status Code = ${status}; HTTP Message = ${body.slice(0, 200)}`);
  return body.trim() === challenge ? success(undefined) : refused("Response does not match challenge.");
}

function refused(why: string) {
  return refuse({
    message: `(#2200) Callback verification failed with the following errors: ${why}`,
    code: 2200,
  });
}
