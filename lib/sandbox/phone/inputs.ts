import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";

// What pages send to the workroom of the phone.

const id = z.string().min(1).max(200);
const object = z.custom<JsonObject>(isJsonObject);

export const waIdSchema = z.string().regex(/^[1-9]\d{5,14}$/);
export const chatKeySchema = z.object({ numberId: id, waId: waIdSchema });
export const earlierSchema = chatKeySchema.extend({ before: z.number().int().min(0) });
export const textSchema = chatKeySchema.extend({ text: z.string().max(10_000) });
export const personSchema = z.object({ number: z.string().max(40), name: z.string().trim().max(60) });
export const personChangeSchema = z.object({
  waId: waIdSchema,
  name: z.string().trim().min(1).max(60).optional(),
  platform: z.enum(["android", "ios"]).optional(),
});
export const messageIdSchema = z.object({ messageId: id });
export const completionSchema = messageIdSchema.extend({
  payload: object,
  summary: z.array(object).max(100),
});
export const exchangeSchema = messageIdSchema.extend({
  request: z.object({
    action: z.enum(["INIT", "data_exchange", "BACK"]),
    screen: z.string().max(1000),
    data: object,
  }),
});
export const noticeSchema = messageIdSchema.extend({
  screen: z.string().max(1000),
  error: z.string().max(200),
  errorMessage: z.string().max(4000),
});
export const fileSchema = messageIdSchema.extend({
  use: z.enum(["answer", "endpoint"]),
  name: z.string().min(1).max(400),
});
export const activitySchema = z.object({ kind: z.enum(["webhook", "endpoint"]), id });
export const deliverySchema = z.object({ id });
