import type { Exchange } from "@/components/preview/play/ask-endpoint";
import type { AnswerReply } from "@/lib/flow/answering/answered";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { EndpointReply } from "@/lib/flow/runtime/state";
import { askRules } from "../live/trying/use-trial";
import type { BuilderPorts } from "../ports";
import { tryingTexts } from "./texts";

/** Lets the rules of the Flow answer as they stand: real rows are looked up, nothing is written or reserved. */
export function exchangeByRules(
  ports: Pick<BuilderPorts, "tryRules">,
  documentNow: () => FlowDocument,
): Exchange {
  const shown = new Map<string, JsonObject>();
  return async ({ action, screen, data }): Promise<EndpointReply> => {
    const question = { action, data, ...(screen === "" ? {} : { screen }) };
    const asked = await askRules(ports, documentNow(), { question, before: shown.get(screen) ?? {} });
    if (!asked.ok) return { kind: "unreachable", message: tryingTexts.noServer };
    const { reply } = asked.value;
    if (!reply.ok) return { kind: "unreachable", message: reply.failure.message };
    if (reply.value.kind === "screen") shown.set(reply.value.screen, reply.value.data);
    return { kind: "answer", body: bodyOf(reply.value) };
  };
}

/** An answer as endpoints give it. Source: spec/platform.md, C.4. */
function bodyOf(reply: AnswerReply): JsonObject {
  return reply.kind === "screen"
    ? { screen: reply.screen, data: reply.data }
    : { screen: "SUCCESS", data: { extension_message_response: { params: reply.params } } };
}
