import type { JsonObject } from "@/lib/flow/json";
import type { HeaderMediaKind } from "../media/header-media";

export const templateCategories = ["UTILITY", "MARKETING", "AUTHENTICATION"] as const;
export type TemplateCategory = (typeof templateCategories)[number];

export const flowButtonIcons = ["DOCUMENT", "PROMOTION", "REVIEW"] as const;

/** A text with variables `{{1}}`, `{{2}}`… and a sample for each, which the review asks for. */
export type TemplateText = { readonly text: string; readonly samples?: readonly string[] };

/** A picture, video or document in the header. `handle` is that of an uploaded sample, for the review. */
export type TemplateSample = { readonly media: HeaderMediaKind; readonly handle: string };

/** A template whose button opens a Flow. */
export type FlowTemplate = {
  /** Small letters, digits and underscores. */
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  readonly header?: TemplateText | TemplateSample;
  readonly body: TemplateText;
  readonly footer?: string;
  readonly button: {
    /** At most 25 characters. */
    readonly text: string;
    /** A published Flow. */
    readonly flow: { readonly id: string } | { readonly name: string };
    readonly opensWith:
      | { readonly by: "navigate"; readonly screen?: string }
      | { readonly by: "data_exchange" };
    readonly icon?: (typeof flowButtonIcons)[number];
  };
};

/** The body that creates the template (spec/platform.md, D.3). */
export function flowTemplate(template: FlowTemplate): JsonObject {
  const { header, body, footer } = template;
  return {
    name: template.name,
    language: template.language,
    category: template.category,
    components: [
      ...(header ? [headerBody(header)] : []),
      bodyBody(body),
      ...(footer === undefined ? [] : [{ type: "FOOTER", text: footer }]),
      { type: "BUTTONS", buttons: [buttonBody(template.button)] },
    ],
  };
}

function headerBody(header: TemplateText | TemplateSample): JsonObject {
  if ("media" in header) {
    const { media, handle } = header;
    return { type: "HEADER", format: media.toUpperCase(), example: { header_handle: [handle] } };
  }
  const { text, samples = [] } = header;
  const example = samples.length > 0 ? { example: { header_text: samples } } : {};
  return { type: "HEADER", format: "TEXT", text, ...example };
}

function bodyBody({ text, samples = [] }: TemplateText): JsonObject {
  // A list of lists: one list for each example message.
  const example = samples.length > 0 ? { example: { body_text: [samples] } } : {};
  return { type: "BODY", text, ...example };
}

function buttonBody({ text, flow, opensWith, icon }: FlowTemplate["button"]): JsonObject {
  const screen = opensWith.by === "navigate" ? opensWith.screen : undefined;
  return {
    type: "FLOW",
    text,
    ...("id" in flow ? { flow_id: flow.id } : { flow_name: flow.name }),
    flow_action: opensWith.by,
    ...(screen === undefined ? {} : { navigate_screen: screen }),
    ...(icon === undefined ? {} : { icon }),
  };
}
