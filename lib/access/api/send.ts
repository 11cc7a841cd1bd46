import { z } from "zod";
import type { Scope } from "@/db/scope";
import { findSend } from "@/db/sends";
import type { AccountsRoom } from "@/lib/accounts/room";
import { failure, type Result, success } from "@/lib/result";
import type { SendRefused } from "@/lib/sending/refusals";
import { sendOneMessage } from "@/lib/sending/send-one";
import { usualOpening } from "@/lib/sending/usual-opening";
import {
  mediaId,
  mediaLink,
  mediaSchema,
  messageSchema,
  ownTokenSchema,
  sendSchema,
} from "@/lib/sending/wanted-send";
import { accountOf } from "./account-of";
import { usable } from "./list";
import { type ApiRefusal, refusalInWords, refusalOf } from "./refusal";

const { type: kind } = mediaSchema.shape;
const headerSchema = z.union([
  z.strictObject({ type: kind, id: mediaId }),
  z.strictObject({ type: kind, link: mediaLink }),
]);

export const toSendSchema = messageSchema.omit({ opening: true, media: true }).extend({
  /** A picture, video or document in the header: by its id at WhatsApp, or by where it lies. */
  headerMedia: headerSchema.optional(),
  to: sendSchema.shape.to,
  account: z.string().max(100).optional(),
  /** Meta's id of the number that sends. */
  from: z.string().max(100).optional(),
  /** With neither of both the Flow opens as is usual for it, with live data where its first screen waits for some. */
  screen: z.string().max(200).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  token: ownTokenSchema,
  isDraft: z.boolean().default(false),
});

/** `messageId` is WhatsApp's; absent when it did not say one. */
export type ApiSent = { readonly sendId: string; readonly messageId?: string; readonly state: string };

export async function apiSend(
  room: AccountsRoom,
  scope: Scope,
  { flowId, ...wanted }: z.output<typeof toSendSchema> & { readonly flowId: string },
): Promise<Result<ApiSent, ApiRefusal>> {
  const account = await accountOf(scope, wanted.account);
  if (!account.ok) return account;
  const [first, second] = usable(account.value.numbers);
  if (wanted.from === undefined && second) return failure(refusalOf("which-number"));
  const phoneNumberId = wanted.from ?? first?.phoneNumberId;
  if (phoneNumberId === undefined) return failure(refusalOf("number-not-found"));
  const { screen, data, isDraft, to, token, header, headerMedia, body, footer, buttonText } = wanted;
  const flow = { flowId, accountId: account.value.id, mode: isDraft ? "draft" : "published" } as const;
  const isChosen = screen !== undefined || data !== undefined;
  const parsed = sendSchema.safeParse({
    ...flow,
    phoneNumberId,
    to,
    message: {
      header,
      media: mediaOf(headerMedia),
      body,
      footer,
      buttonText,
      opening: isChosen ? { by: "navigate", screen, data } : await usualOpening(scope, flow),
    },
    flowToken: token,
  });
  if (!parsed.success) return failure(refusalOf("invalid"));
  const sent = await sendOneMessage(room, scope, parsed.data);
  if (!sent.ok) return failure(inWords(sent.failure));
  return outcome(scope, sent.value.sendId);
}

function mediaOf(given: z.output<typeof headerSchema> | undefined) {
  if (!given) return undefined;
  const { type, ...from } = given;
  return { type, from };
}

async function outcome(scope: Scope, sendId: string): Promise<Result<ApiSent, ApiRefusal>> {
  const send = await findSend(scope, sendId);
  if (!send) return failure(refusalOf("unavailable"));
  if (send.failure) return failure(refusalInWords(send.state, send.failure));
  return success({ sendId, state: send.state, ...(send.wamid === null ? {} : { messageId: send.wamid }) });
}

function inWords(refused: SendRefused): ApiRefusal {
  if (refused.reason === "draft-refused" || refused.reason === "header-refused")
    return refusalInWords(refused.reason, refused);
  if (refused.reason === "data-misfit") return refusalOf(refused.reason, { message: refused.misfit });
  return refusalOf(refused.reason);
}
