import { z } from "zod";
import { sendModes } from "@/db/schema/send";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { headerMediaKinds } from "@/lib/meta/media/header-media";
import { messageLimits } from "@/lib/meta/messages/outgoing";

/** As JSON, of the data for a first screen. */
const dataMax = 50_000;

const data = z.custom<JsonObject>(isJsonObject).refine((value) => JSON.stringify(value).length <= dataMax);

export const openingSchema = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("navigate"),
    screen: z.string().max(200).optional(),
    data: data.optional(),
  }),
  z.object({ by: z.literal("data_exchange") }),
]);

const line = (max: number) => z.string().trim().max(max);

const fileId = z.string().max(100);
/** An upload at Meta. */
export const mediaId = z.string().regex(/^[\x21-\x7e]{1,200}$/);
/** Meta loads it from there. */
export const mediaLink = z.url({ protocol: /^https$/ }).max(2000);

/** A picture, video or document in the header, in place of a text. */
export const mediaSchema = z.object({
  type: z.enum(headerMediaKinds),
  from: z.union([
    z.strictObject({ fileId }),
    z.strictObject({ id: mediaId }),
    z.strictObject({ link: mediaLink }),
  ]),
});

/** An interactive message around the button that opens a Flow (spec/platform.md, D.2). */
export const messageSchema = z.object({
  header: line(messageLimits.headerText).default(""),
  media: mediaSchema.optional(),
  body: line(messageLimits.bodyText).min(1),
  footer: line(messageLimits.footerText).default(""),
  buttonText: line(messageLimits.buttonText).min(1),
  opening: openingSchema,
});
export type WantedMessage = z.output<typeof messageSchema>;

/** From where: a Flow in an account, by one of its numbers. */
export const fromSchema = z.object({
  flowId: z.string().max(100),
  accountId: z.string().max(100),
  /** Meta's id of the number. */
  phoneNumberId: z.string().max(100),
});
export type From = z.output<typeof fromSchema>;

/** A token of a person's own; empty for one made and signed here. Printable, because it travels through addresses. */
export const ownTokenSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^[\x21-\x7e]*$/)
  .default("");

export const sendSchema = fromSchema.extend({
  mode: z.enum(sendModes),
  /** A phone number as people write it. */
  to: z.string().min(1).max(60),
  message: messageSchema,
  flowToken: ownTokenSchema,
});
export type WantedSend = z.output<typeof sendSchema>;
