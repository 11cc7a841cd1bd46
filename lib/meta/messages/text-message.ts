import { type Envelope, envelopeBody, type MessageBody } from "./outgoing";

/** The body of a plain text, at most 4,096 characters, for people who wrote within the last 24 hours. */
export function textMessage(message: Envelope & { readonly text: string }): MessageBody {
  return {
    ...envelopeBody(message),
    messaging_product: "whatsapp",
    type: "text",
    text: { body: message.text },
  };
}
