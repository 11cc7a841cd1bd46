import type { JsonObject } from "@/lib/flow/json";
import type { HeaderMediaKind, MediaReference } from "../media/header-media";
import { type Envelope, envelopeBody, type MessageBody } from "./outgoing";

/** A value for a variable: by its place, or by its name where the template names its variables. */
export type TemplateValue = { readonly text: string; readonly name?: string };

export type TemplateMessage = Envelope & {
  readonly template: string;
  /** "en_US" */
  readonly language: string;
  readonly headerValues?: readonly TemplateValue[];
  readonly headerMedia?: {
    readonly type: HeaderMediaKind;
    readonly media: MediaReference;
  };
  readonly bodyValues?: readonly TemplateValue[];
  /** The button that opens a Flow. It has to be named even when it carries nothing, else WhatsApp refuses. */
  readonly flowButton?: {
    /** Place among the template's buttons, from 0. */
    readonly index: number;
    readonly flowToken?: string;
    /** For the first screen of a Flow that opens by navigate; an empty one is left out. */
    readonly data?: JsonObject;
  };
};

/** The body of a message made from a template (spec/platform.md, D.3). */
export function templateMessage(message: TemplateMessage): MessageBody {
  const components = componentsOf(message);
  return {
    ...envelopeBody(message),
    messaging_product: "whatsapp",
    type: "template",
    template: {
      name: message.template,
      language: { code: message.language },
      ...(components.length > 0 ? { components } : {}),
    },
  };
}

function componentsOf({ headerValues = [], headerMedia, bodyValues = [], flowButton }: TemplateMessage) {
  const header = headerMedia
    ? [{ type: headerMedia.type, [headerMedia.type]: headerMedia.media }]
    : headerValues.map(valueBody);
  const components: JsonObject[] = [];
  if (header.length > 0) components.push({ type: "header", parameters: header });
  if (bodyValues.length > 0) components.push({ type: "body", parameters: bodyValues.map(valueBody) });
  if (flowButton) components.push(buttonBody(flowButton));
  return components;
}

function valueBody({ text, name }: TemplateValue): JsonObject {
  return { type: "text", ...(name === undefined ? {} : { parameter_name: name }), text };
}

function buttonBody({ index, flowToken, data = {} }: NonNullable<TemplateMessage["flowButton"]>): JsonObject {
  const action = {
    ...(flowToken === undefined ? {} : { flow_token: flowToken }),
    ...(Object.keys(data).length > 0 ? { flow_action_data: data } : {}),
  };
  return {
    type: "button",
    sub_type: "flow",
    index: String(index),
    parameters: [{ type: "action", action }],
  };
}
