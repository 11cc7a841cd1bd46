import { z } from "zod";
import { findFlowLink } from "@/db/flow-links";
import { findStoredTemplate } from "@/db/message-templates";
import type { SendContent } from "@/db/schema/send";
import type { Scope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { checkOpening } from "../content-of";
import { type ListRefused, queueList } from "../lists/create-list";
import { listTextMax } from "../lists/read-recipients";
import { recipientOf } from "../recipient";
import type { SendRefused } from "../refusals";
import { type Delivered, deliverNow, openSender, type Sender } from "../send-one";
import { type VersionToSend, versionToSend } from "../version-to-send";
import { fromSchema, mediaSchema, ownTokenSchema } from "../wanted-send";
import { filledText, templateParts } from "./template-parts";

const values = z.record(z.string().max(100), z.string().trim().min(1).max(1024));
const filledSchema = z.object({
  /** Here. */
  templateId: z.string().max(100),
  headerValues: values.default({}),
  bodyValues: values.default({}),
  /** What the header shows, where it is no text. */
  media: mediaSchema.optional(),
  /** For the first screen, where the template opens one. */
  data: z
    .custom<JsonObject>(isJsonObject)
    .refine((data) => JSON.stringify(data).length <= 50_000)
    .default({}),
});

export const templateSendSchema = fromSchema.extend({
  ...filledSchema.shape,
  to: z.string().min(1).max(60),
  flowToken: ownTokenSchema,
});
export const templateListSchema = fromSchema.extend({
  ...filledSchema.shape,
  name: z.string().trim().min(1).max(100),
  people: z.string().max(listTextMax),
});

/** Gone, not approved, of another Flow, or with parts that are not sent from here. */
export type TemplateUnusable = { readonly reason: "template-unusable" };
/** The header shows a file, and none of its kind was given. */
export type MediaMissing = { readonly reason: "media-missing" };
/** A variable has no value. */
export type ValueMissing = { readonly reason: "value-missing"; readonly variable: string };

/** Sends one message made from a template now. */
export async function sendTemplate(
  room: AccountsRoom,
  scope: Scope,
  wanted: z.output<typeof templateSendSchema>,
): Promise<Result<Delivered, SendRefused | TemplateUnusable | MediaMissing | ValueMissing>> {
  const ready = await readyToSend(room, scope, wanted);
  if (!ready.ok) return ready;
  const { sender, version, content } = ready.value;
  const recipient = recipientOf(wanted.to, sender.country);
  if (!recipient.ok) return recipient;
  return deliverNow(room, scope, sender.account, {
    from: wanted,
    version,
    content,
    recipient: recipient.value,
    ownToken: wanted.flowToken,
  });
}

/** Puts a template for everybody on a list into the queue; its values may name columns. */
export async function queueTemplateList(
  room: AccountsRoom,
  scope: Scope,
  wanted: z.output<typeof templateListSchema>,
): Promise<
  Result<{ readonly listId: string }, ListRefused | TemplateUnusable | MediaMissing | ValueMissing>
> {
  const ready = await readyToSend(room, scope, wanted);
  if (!ready.ok) return ready;
  const { sender, version, content } = ready.value;
  const { name, people: text } = wanted;
  return queueList(room, scope, { from: wanted, name, text, sender, version, content });
}

type Ready = { readonly sender: Sender; readonly version: VersionToSend; readonly content: SendContent };
type Filled = z.output<typeof filledSchema> & z.output<typeof fromSchema>;

async function readyToSend(
  room: AccountsRoom,
  scope: Scope,
  wanted: Filled,
): Promise<Result<Ready, SendRefused | TemplateUnusable | MediaMissing | ValueMissing>> {
  const sender = await openSender(room, scope, wanted);
  if (!sender.ok) return sender;
  const { flowId } = wanted;
  const { account } = sender.value;
  const version = await versionToSend(scope, account, { flowId, mode: "published", now: room.now });
  if (!version.ok) return version;
  const content = await templateContent(scope, wanted, version.value);
  return content.ok
    ? success({ sender: sender.value, version: version.value, content: content.value })
    : content;
}

async function templateContent(
  scope: Scope,
  { templateId, accountId, flowId, headerValues, bodyValues, media, data }: Filled,
  version: VersionToSend,
): Promise<Result<SendContent, SendRefused | TemplateUnusable | MediaMissing | ValueMissing>> {
  const unusable = failure<TemplateUnusable>({ reason: "template-unusable" });
  const template = await findStoredTemplate(scope, templateId);
  const link = await findFlowLink(scope, flowId, accountId);
  const parts = template && templateParts(template.components);
  if (!template || template.accountId !== accountId || template.status !== "APPROVED" || !parts)
    return unusable;
  if (parts.button.metaFlowId !== link?.metaFlowId || parts.headerKind === "other") return unusable;
  const wantsMedia = parts.headerKind !== "text";
  if (wantsMedia && media?.type !== parts.headerKind) return failure({ reason: "media-missing" });
  const missing =
    parts.headerVariables.find((name) => !Object.hasOwn(headerValues, name)) ??
    parts.bodyVariables.find((name) => !Object.hasOwn(bodyValues, name));
  if (missing !== undefined) return failure({ reason: "value-missing", variable: missing });
  const { by, screen, index } = parts.button;
  const hasData = by === "navigate" && Object.keys(data).length > 0;
  const opens = by === "navigate" ? { by, ...(screen === undefined ? {} : { screen }), data } : { by };
  const checked = checkOpening(version.text, opens);
  if (!checked.ok) return checked;
  return success({
    kind: "template",
    name: template.name,
    language: template.language,
    headerValues: parts.headerVariables.map((name) => valueFor(name, headerValues)),
    ...(wantsMedia && media ? { media } : {}),
    bodyValues: parts.bodyVariables.map((name) => valueFor(name, bodyValues)),
    buttonIndex: index,
    ...(hasData ? { data } : {}),
    body: filledText(parts.body, bodyValues),
  });
}

/** Variables with numbers are told by their place, others by their name. */
function valueFor(name: string, given: { readonly [name: string]: string }) {
  const text = given[name] ?? "";
  return /^\d+$/.test(name) ? { text } : { text, name };
}
