import type { SandboxMessage, SandboxPerson } from "@/db/sandbox-messages";
import type { JsonObject } from "@/lib/flow/json";
import { seconds } from "../graph/graph-time";
import type { Area } from "../sandbox";
import { announceMessages } from "./announce";

export type StatusChange = {
  readonly message: Pick<SandboxMessage, "id" | "numberId" | "callbackData" | "content">;
  readonly person: Pick<SandboxPerson, "waId" | "userId">;
  readonly status: "sent" | "delivered" | "read" | "failed";
  readonly errors?: readonly JsonObject[];
};

/** How far a message of the business came (spec/platform.md, E.4). */
export async function announceStatus(area: Area, change: StatusChange): Promise<void> {
  const { message, person, status, errors } = change;
  const isPriced = status === "sent" || status === "delivered";
  await announceMessages(
    area,
    { id: message.numberId },
    {
      statuses: [
        {
          id: message.id,
          status,
          timestamp: String(seconds(area.now())),
          recipient_id: person.waId,
          recipient_user_id: person.userId,
          ...(message.callbackData === null ? {} : { biz_opaque_callback_data: message.callbackData }),
          ...(isPriced ? { pricing: priceOf(message.content) } : {}),
          ...(errors ? { errors } : {}),
        },
      ],
    },
  );
}

/** Templates are paid for, answers in an open conversation are not. */
function priceOf(content: JsonObject): JsonObject {
  if (content.kind !== "template") {
    return { billable: false, pricing_model: "PMP", type: "free_customer_service", category: "service" };
  }
  const { category } = content;
  return {
    billable: true,
    pricing_model: "PMP",
    type: "regular",
    category: typeof category === "string" ? category.toLowerCase() : "utility",
  };
}
