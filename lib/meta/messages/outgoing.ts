import type { JsonObject } from "@/lib/flow/json";

/** To whom: a phone number, or a user id where the number is not known. */
export type Recipient =
  | { readonly to: string; readonly userId?: undefined }
  | { readonly userId: string; readonly to?: undefined };

/** What every message may have besides its content (spec/platform.md, D.2). */
export type Envelope = Recipient & {
  /** Id of the message that this one answers. */
  readonly replyTo?: string;
  /** Comes back in the delivery states, at most 512 characters. */
  readonly callbackData?: string;
};

/** The body of a send as it goes over the wire. */
export type MessageBody = JsonObject & { readonly messaging_product: "whatsapp"; readonly type: string };

/** The parts around the content. */
export function envelopeBody(envelope: Envelope): JsonObject {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...(envelope.to === undefined ? { recipient: envelope.userId } : { to: envelope.to }),
    ...(envelope.replyTo === undefined ? {} : { context: { message_id: envelope.replyTo } }),
    ...(envelope.callbackData === undefined ? {} : { biz_opaque_callback_data: envelope.callbackData }),
  };
}

export const messageLimits = {
  headerText: 60,
  bodyText: 1024,
  footerText: 60,
  /** Older clients cut what is longer. */
  buttonTextAdvised: 20,
  buttonText: 30,
  templateButtonText: 25,
  callbackData: 512,
} as const;
