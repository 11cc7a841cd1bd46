import { noteTemplate } from "@/db/message-templates";
import type { WorkspaceScope } from "@/db/scope";
import type { TemplateChange, TemplateStatusChange, WebhookEvent } from "@/lib/meta/webhooks/webhook-event";

type Told = Extract<WebhookEvent, TemplateStatusChange | TemplateChange>;

/** Takes over what Meta decided about a template. One that is not known here is read at the next look. */
export async function applyTemplate(
  scope: WorkspaceScope,
  { accountId, receivedAt }: { readonly accountId: string; readonly receivedAt: Date },
  event: Told,
): Promise<void> {
  const metaId = event.templateId;
  const at = event.origin.at ?? receivedAt;
  if (event.kind === "template-status") {
    const { status, reason = null, category } = event;
    const told = category === undefined ? {} : { category };
    await noteTemplate(scope, accountId, { metaId, status, reason, at, ...told });
  }
  if (event.kind === "template-category" && event.after !== undefined) {
    await noteTemplate(scope, accountId, { metaId, category: event.after, at });
  }
}
