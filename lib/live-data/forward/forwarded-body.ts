import type { Exchange } from "@/lib/endpoint/exchange";

/**
 * What a server or a handler is told: the shape that Kapso's functions get, so that one written for them runs unchanged
 * (spec/platform.md, G.2). `screen` is empty where the phone named none. The call's own signature was checked before, and with
 * data API 4.0 that of the token: it stands beside the token as WhatsApp sent it, and nowhere before 4.0.
 * `is_test` stands there when a person tries it, so that code can leave out what lasts.
 */
export function forwardedBody(
  exchange: Exchange,
  flow: { readonly id: string; readonly metaFlowId: string | null },
  isTest: boolean,
) {
  return {
    source: "whatsapp_flow",
    flow: { id: flow.id, meta_flow_id: flow.metaFlowId },
    data_exchange: {
      version: exchange.version,
      action: exchange.action,
      screen: exchange.screen ?? "",
      data: exchange.data,
      flow_token: exchange.flowToken,
      ...(exchange.tokenSignature === undefined ? {} : { flow_token_signature: exchange.tokenSignature }),
    },
    signature_valid: true,
    token_proved: exchange.isTokenProved,
    received_at: exchange.receivedAt.toISOString(),
    ...(isTest ? { is_test: true } : {}),
  };
}
