import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id, looseList, text } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";
import type { MessageBody } from "./outgoing";

/** An accepted message. Whether it arrives is told by webhooks. */
export type SentMessage = {
  /** `wamid.…`: answers name it, so keep it with the send. */
  readonly id: string;
  /** The number as WhatsApp knows it, which may differ from what was typed. */
  readonly waId: string | undefined;
  readonly userId: string | undefined;
  /** "accepted" or "held_for_quality_assessment", for templates. */
  readonly status: string | undefined;
};

const sent = z
  .looseObject({
    contacts: looseList(z.looseObject({ wa_id: text, user_id: text })).catch([]),
    messages: z.preprocess(
      (list) => (Array.isArray(list) ? list[0] : undefined),
      z.looseObject({ id, message_status: text }),
    ),
  })
  .transform(
    ({ contacts: [contact], messages: message }): SentMessage => ({
      id: message.id,
      waId: contact?.wa_id,
      userId: contact?.user_id,
      status: message.message_status,
    }),
  );

/**
 * Sends a message (spec/platform.md, D.2 and D.3). Never repeated by itself, whatever happens: `mayHaveHappened` says
 * whether a second send could reach the person twice.
 */
export async function sendMessage(
  graph: GraphClient,
  phoneNumberId: string,
  body: MessageBody,
): Promise<Result<SentMessage, GraphFailure>> {
  return graph.call(
    { method: "POST", path: [phoneNumberId, "messages"], body, repeat: "never", patience: "send" },
    sent,
  );
}
