import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import { id, text } from "../client/parts";
import type { Part } from "./part";
import type { TemplateChange, TemplateStatusChange } from "./webhook-event";

const nested = z
  .looseObject({ reason: text, recommendation: text, title: text, description: text })
  .optional()
  .catch(undefined);

const wireTemplate = z.looseObject({
  event: text,
  /** A number at Meta. */
  message_template_id: id,
  message_template_name: text,
  message_template_language: text,
  message_template_category: text,
  reason: text,
  rejection_info: nested,
  other_info: nested,
  previous_quality_score: text,
  new_quality_score: text,
  previous_category: text,
  new_category: text,
});
type WireTemplate = z.output<typeof wireTemplate>;

/** What the fields about templates tell (spec/platform.md, E.6); undefined when it cannot be read. */
export function templateEvent(
  field: string,
  value: JsonObject,
  entryTime: string | undefined,
): Part | undefined {
  const read = wireTemplate.safeParse(value);
  const content = read.success ? contentOf(field, read.data) : undefined;
  if (!read.success || !content) return undefined;
  const { message_template_id, event = field } = read.data;
  const key = entryTime === undefined ? undefined : `template:${message_template_id}:${event}:${entryTime}`;
  return { content, raw: value, key };
}

function contentOf(field: string, wire: WireTemplate): TemplateStatusChange | TemplateChange | undefined {
  const about = {
    templateId: wire.message_template_id,
    name: wire.message_template_name,
    language: wire.message_template_language,
  };
  switch (field) {
    case "message_template_status_update":
      return statusOf(about, wire);
    case "message_template_quality_update": {
      const { previous_quality_score: before, new_quality_score: after } = wire;
      return { kind: "template-quality", ...about, before, after };
    }
    case "template_category_update": {
      const { previous_category: before, new_category: after } = wire;
      return { kind: "template-category", ...about, before, after };
    }
    case "message_template_components_update":
      return { kind: "template-components", ...about, before: undefined, after: undefined };
    default:
      return undefined;
  }
}

function statusOf(
  about: Pick<TemplateStatusChange, "templateId" | "name" | "language">,
  wire: WireTemplate,
): TemplateStatusChange {
  const reasons = [wire.rejection_info?.reason, wire.other_info?.description, wire.reason];
  return {
    kind: "template-status",
    ...about,
    category: wire.message_template_category,
    status: wire.event ?? "UNKNOWN",
    reason: reasons.find((reason) => reason !== undefined && reason !== "NONE"),
    recommendation: wire.rejection_info?.recommendation,
  };
}
