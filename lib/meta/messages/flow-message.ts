import type { JsonObject } from "@/lib/flow/json";
import type { HeaderMediaKind, MediaReference } from "../media/header-media";
import { type Envelope, envelopeBody, type MessageBody } from "./outgoing";

export type MessageHeader =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: HeaderMediaKind;
      readonly media: MediaReference;
    };

/** How the Flow opens: on a screen with data known now, or by asking the endpoint each time. */
export type FlowOpening =
  | {
      readonly by: "navigate";
      /** An entry screen; the first one when absent. */
      readonly screen?: string;
      /** For that screen; an empty one is left out, because WhatsApp refuses it. */
      readonly data?: JsonObject;
    }
  | { readonly by: "data_exchange" };

export type FlowMessage = Envelope & {
  readonly header?: MessageHeader;
  readonly bodyText: string;
  readonly footerText?: string;
  readonly flow: { readonly id: string } | { readonly name: string };
  readonly buttonText: string;
  /** WhatsApp says "unused" when it is absent. */
  readonly flowToken?: string;
  readonly opening: FlowOpening;
  /** Sends the draft instead of what is published. */
  readonly isDraft?: boolean;
};

/** The body of a message whose button opens a Flow (spec/platform.md, D.2). */
export function flowMessage(message: FlowMessage): MessageBody {
  const { header, footerText } = message;
  return {
    ...envelopeBody(message),
    messaging_product: "whatsapp",
    type: "interactive",
    interactive: {
      type: "flow",
      ...(header ? { header: headerBody(header) } : {}),
      body: { text: message.bodyText },
      ...(footerText === undefined ? {} : { footer: { text: footerText } }),
      action: { name: "flow", parameters: parametersOf(message) },
    },
  };
}

function parametersOf(message: FlowMessage): JsonObject {
  const { flow, opening } = message;
  const payload = opening.by === "navigate" ? payloadOf(opening) : {};
  return {
    flow_message_version: "3",
    ...("id" in flow ? { flow_id: flow.id } : { flow_name: flow.name }),
    flow_cta: message.buttonText,
    ...(message.isDraft ? { mode: "draft" } : {}),
    ...(message.flowToken === undefined ? {} : { flow_token: message.flowToken }),
    flow_action: opening.by,
    ...(Object.keys(payload).length > 0 ? { flow_action_payload: payload } : {}),
  };
}

function payloadOf({ screen, data = {} }: Extract<FlowOpening, { by: "navigate" }>): JsonObject {
  return {
    ...(screen === undefined ? {} : { screen }),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

function headerBody(header: MessageHeader): JsonObject {
  if (header.type === "text") return { type: "text", text: header.text };
  return { type: header.type, [header.type]: header.media };
}
