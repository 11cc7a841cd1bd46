import type { StoredSend } from "@/db/sends";
import type { MediaReference } from "@/lib/meta/media/header-media";
import { type FlowMessage, flowMessage } from "@/lib/meta/messages/flow-message";
import type { MessageBody } from "@/lib/meta/messages/outgoing";
import { type TemplateMessage, templateMessage } from "@/lib/meta/messages/template-message";

type Sent = Pick<StoredSend, "id" | "recipient" | "mode" | "content" | "flowToken">;

/**
 * What goes over the wire. It carries the id of the send, which comes back with every delivery state. `media` is where
 * Meta has what the header shows.
 */
export function messageOf(
  { id, recipient, mode, content, flowToken }: Sent,
  media: MediaReference | undefined,
): MessageBody {
  const envelope = { to: recipient, callbackData: callbackOf(id) };
  if (content.kind === "interactive") {
    const { header, body, footer, buttonText, opening, metaFlowId } = content;
    const message: FlowMessage = {
      ...envelope,
      ...(header === undefined ? {} : { header: { type: "text", text: header } }),
      ...(content.media && media ? { header: { type: content.media.type, media } } : {}),
      bodyText: body,
      ...(footer === undefined ? {} : { footerText: footer }),
      flow: { id: metaFlowId },
      buttonText,
      flowToken,
      opening,
      ...(mode === "draft" ? { isDraft: true } : {}),
    };
    return flowMessage(message);
  }
  const { name, language, headerValues, bodyValues, buttonIndex, data } = content;
  const message: TemplateMessage = {
    ...envelope,
    template: name,
    language,
    headerValues,
    ...(content.media && media ? { headerMedia: { type: content.media.type, media } } : {}),
    bodyValues,
    flowButton: { index: buttonIndex, flowToken, ...(data === undefined ? {} : { data }) },
  };
  return templateMessage(message);
}

const callbackPattern = /^fs1:([a-z0-9]{16})$/;

export function callbackOf(sendId: string): string {
  return `fs1:${sendId}`;
}

/** The send that the callback data of a delivery state names; undefined for what other programs sent. */
export function sendIdOf(callbackData: string | undefined): string | undefined {
  return callbackPattern.exec(callbackData ?? "")?.[1];
}
