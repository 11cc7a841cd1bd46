import { failure, type Result, success } from "@/lib/result";
import { explain } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";
import { redactor } from "../failures/redact";
import { attempt, textOf } from "./attempt";
import { failureOfAnswer, failureOfNothing } from "./failure-of";
import { readJson } from "./read-json";
import type { ResolvedSettings } from "./settings";

export type FileRequest = {
  /** As the Graph API gave it. Signed: treat it as a secret. */
  readonly address: string;
  /** Media ask for the token; assets of Flows are loaded without it. */
  readonly withToken: boolean;
  readonly bytesMax: number;
};

/**
 * A file from one of Meta's hosts, or from where the Graph API itself is. Other addresses are refused, so that no
 * answer can make this server ask inside its own network or send the token elsewhere. Tried once.
 */
export async function download(
  settings: ResolvedSettings,
  { address, withToken, bytesMax }: FileRequest,
): Promise<Result<Uint8Array, GraphFailure>> {
  const about = { call: "GET file", attempts: 1, isWrite: false };
  if (!mayLoadFrom(settings, address)) {
    return failure({ ...explain("foreign-address"), ...about, mayHaveHappened: false });
  }
  const got = await attempt(settings, {
    address,
    method: "GET",
    patience: "download",
    bytesMax,
    headers: withToken ? { authorization: `Bearer ${settings.accessToken}` } : {},
  });
  if (got.is === "nothing") return failure(failureOfNothing(got, about));
  if (got.response.ok) return success(got.bytes);
  const answer = { status: got.response.status, body: readJson(textOf(got.bytes)) };
  const redact = redactor([settings.accessToken, address]);
  return failure(failureOfAnswer(answer, { ...about, redact }).failure);
}

function mayLoadFrom({ baseUrl, fileHosts }: ResolvedSettings, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname, username } = new URL(address);
  if (username) return false;
  if (origin === new URL(baseUrl).origin) return true;
  return (
    protocol === "https:" && fileHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  );
}
