import { findSandboxApp } from "@/db/sandbox-accounts";
import { findSandboxFlow } from "@/db/sandbox-flows";
import { closeSandboxMessage, findSandboxMessage } from "@/db/sandbox-messages";
import { findSandboxNumber } from "@/db/sandbox-numbers";
import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import type { EndpointReply, ExchangeRequest } from "@/lib/flow/runtime/state";
import { readExactly } from "@/lib/flow/text/read-exactly";
import { isAtLeast, isFlowVersion } from "@/lib/flow/version";
import { readJson } from "@/lib/meta/client/read-json";
import { appSecretOf } from "../accounts/app-secret";
import { askEndpoint, type EndpointAnswer } from "../endpoint/ask-endpoint";
import { flowTokenSignature } from "../endpoint/envelope";
import { watchEndpoint } from "../monitoring/watch-endpoint";
import type { Area } from "../sandbox";
import { type OpenedFlow, openFlow } from "./open-flow";

/**
 * Asks the endpoint for what a running Flow wants, as a phone does (spec/platform.md, C.5): encrypted with the key that
 * the number has now, so that the second request, which the runtime makes after 421, has a fresh one. After 427 the
 * button of the message is ended.
 */
export async function exchange(
  area: Area,
  { messageId, request }: { readonly messageId: string; readonly request: ExchangeRequest },
): Promise<EndpointReply> {
  const opened = await openFlow(area, messageId);
  if (!opened.ok)
    return { kind: "unreachable", message: `The Flow cannot be opened: ${opened.failure.reason}.` };
  const body = await requestOf(area, opened.value, request);
  const answer = await ask(area, opened.value, body);
  if (answer === undefined) {
    return {
      kind: "unreachable",
      message: "The phone number has no public key, or the Flow has no endpoint.",
    };
  }
  return replyOf(area, messageId, answer);
}

/** Tells the endpoint about an answer the phone could not use. Sent once; the answer has no effect. */
export async function notifyEndpoint(
  area: Area,
  details: {
    readonly messageId: string;
    readonly screen: string;
    readonly error: string;
    readonly errorMessage: string;
  },
): Promise<void> {
  const opened = await openFlow(area, details.messageId);
  if (!opened.ok) return;
  const data = { error: details.error, error_message: details.errorMessage };
  const request = { action: "data_exchange", screen: details.screen, data } as const;
  await ask(area, opened.value, await requestOf(area, opened.value, request));
}

/** In the order of keys that real phones send. */
async function requestOf(area: Area, opened: OpenedFlow, request: ExchangeRequest): Promise<JsonObject> {
  const { version, isSigned } = dataVersionOf(opened.text);
  const { flowToken: flow_token } = opened;
  const app = isSigned ? await findSandboxApp(area) : undefined;
  return {
    data: request.data,
    flow_token,
    screen: request.screen,
    action: request.action,
    version,
    ...(app ? { flow_token_signature: flowTokenSignature(flow_token, appSecretOf(area, app).reveal()) } : {}),
  };
}

/** Undefined when there is nothing to ask, or nothing to encrypt with. */
async function ask(
  area: Area,
  { messageId, flowId }: OpenedFlow,
  request: JsonObject,
): Promise<EndpointAnswer | undefined> {
  const [message, flow] = [await findSandboxMessage(area, messageId), await findSandboxFlow(area, flowId)];
  const number = message && (await findSandboxNumber(area, message.numberId));
  if (!number?.publicKey || !flow?.endpointUri) return undefined;
  const answer = await askEndpoint(area, flow, { publicKey: number.publicKey, request });
  await watchEndpoint(area, flow);
  return answer;
}

async function replyOf(area: Area, messageId: string, answer: EndpointAnswer): Promise<EndpointReply> {
  const { status, body, said } = answer;
  if (status === undefined) return { kind: "unreachable", message: said ?? "There was no answer." };
  if (status === 200 && body !== undefined) return { kind: "answer", body };
  if (status === 200) return { kind: "unreachable", message: "The answer cannot be decrypted." };
  if (status !== 427) return { kind: "refused", status };
  await closeSandboxMessage(area, messageId, area.now());
  const message = errorMessageIn(body) ?? errorMessageIn(readJson(answer.raw));
  return { kind: "refused", status, ...(message === undefined ? {} : { message }) };
}

/** Encrypted like any answer, or plain JSON as one page of the documentation shows it. */
function errorMessageIn(body: Json | undefined): string | undefined {
  const message = isJsonObject(body) ? own(body, "error_msg") : undefined;
  return typeof message === "string" ? message : undefined;
}

/** The signature comes with data API 4.0 in Flows from 7.3 on (C.6). */
function dataVersionOf(text: string): { readonly version: string; readonly isSigned: boolean } {
  const flow = readExactly(text);
  const fact = (key: string) => (isJsonObject(flow) ? own(flow, key) : undefined);
  const [declared, language] = [fact("data_api_version"), fact("version")];
  const version = typeof declared === "string" ? declared : "3.0";
  return { version, isSigned: version === "4.0" && isFlowVersion(language) && isAtLeast(language, "7.3") };
}
