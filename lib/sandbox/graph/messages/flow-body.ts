import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import type { ChatHeader, ChatOpening, FlowContent } from "../../phone/chat-content";
import type { Area } from "../../sandbox";
import { objectParam, plain } from "../params";
import { type Answer, messageRefused } from "../refusal";
import { mediaHeader, mediaSchema } from "./header-media";

const headerSchema = z.looseObject({
  type: z.enum(["text", "image", "video", "document"]),
  text: z.string().min(1).max(60).optional(),
  image: mediaSchema.optional(),
  video: mediaSchema.optional(),
  document: mediaSchema.optional(),
});

const parameters = z.looseObject({
  flow_message_version: z.string().optional(),
  flow_id: z.union([z.string(), z.number().transform(String)]).optional(),
  flow_name: z.string().optional(),
  flow_cta: z.string().optional(),
  mode: z.enum(["published", "draft"]).optional(),
  flow_token: plain(4096).optional(),
  flow_action: z.enum(["navigate", "data_exchange"]).optional(),
  flow_action_payload: z
    .looseObject({ screen: z.string().optional(), data: objectParam.optional() })
    .optional(),
});

const interactive = z.looseObject({
  header: headerSchema.optional(),
  body: z.looseObject({ text: z.string().min(1).max(1024) }),
  footer: z.looseObject({ text: z.string().max(60) }).optional(),
  action: z.looseObject({ name: z.literal("flow"), parameters }),
});

export type FlowBody = {
  readonly flow: { readonly id: string } | { readonly name: string };
  readonly flowToken: string;
  readonly content: FlowContent;
};

/** A message that opens a Flow, read by the rules of spec/platform.md, D.2 and D.4. */
export async function readFlowBody(area: Area, body: JsonObject): Promise<Answer<FlowBody>> {
  const read = interactive.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = ["interactive", ...(issue?.path ?? [])].join(".");
    const isMissing = issue?.code === "invalid_type" && issue.message.includes("undefined");
    return messageRefused(
      isMissing ? 131008 : 131009,
      `Parameter ${path}: ${issue?.message ?? "it cannot be read"}`,
    );
  }
  const { action, header, footer } = read.data;
  const wanted = action.parameters;
  const flow = flowOf(wanted);
  if (!flow.ok) return flow;
  const { flow_message_version, flow_cta, flow_action_payload } = wanted;
  if (flow_message_version === undefined) return missing("flow_message_version");
  if (flow_message_version !== "3") return messageRefused(131009, "flow_message_version must be 3.");
  if (flow_cta === undefined || flow_cta === "") return missing("flow_cta");
  if (flow_cta.length > 30) return messageRefused(131009, "flow_cta must have at most 30 characters.");
  const opening = openingOf(wanted.flow_action ?? "navigate", flow_action_payload);
  if (!opening.ok) return opening;
  const shownHeader = await headerOf(area, header);
  if (!shownHeader.ok) return shownHeader;
  return success({
    flow: flow.value,
    flowToken: wanted.flow_token ?? "unused",
    content: {
      kind: "flow",
      ...(shownHeader.value ? { header: shownHeader.value } : {}),
      body: read.data.body.text,
      ...(footer ? { footer: footer.text } : {}),
      buttonText: flow_cta,
      isDraft: wanted.mode === "draft",
      opening: opening.value,
    },
  });
}

/** How a Flow opens; the payload belongs to `navigate` alone, and empty data are refused. */
export function openingOf(
  by: "navigate" | "data_exchange",
  payload: { readonly screen?: string | undefined; readonly data?: JsonObject | undefined } | undefined,
): Answer<ChatOpening> {
  if (by === "data_exchange") {
    if (payload === undefined) return success({ by });
    return messageRefused(131009, "flow_action_payload must not be set when flow_action is data_exchange.");
  }
  const { screen, data } = payload ?? {};
  if (data && Object.keys(data).length === 0) {
    return messageRefused(
      131009,
      "Parameter data in flow_action_payload for CTA flow must be of type dynamic_object.",
    );
  }
  return success({
    by,
    ...(screen === undefined || screen === "FIRST_ENTRY_SCREEN" ? {} : { screen }),
    ...(data === undefined ? {} : { data }),
  });
}

async function headerOf(
  area: Area,
  header: z.output<typeof headerSchema> | undefined,
): Promise<Answer<ChatHeader | undefined>> {
  if (!header) return success(undefined);
  const { type } = header;
  return type === "text" ? success({ type, text: header.text ?? "" }) : mediaHeader(area, type, header[type]);
}

function flowOf({ flow_id, flow_name }: z.output<typeof parameters>): Answer<FlowBody["flow"]> {
  if (flow_id !== undefined && flow_name !== undefined) {
    return messageRefused(131009, "Only one of flow_id and flow_name can be set.");
  }
  if (flow_id !== undefined) return success({ id: flow_id });
  return flow_name === undefined ? missing("flow_id") : success({ name: flow_name });
}

function missing(name: string) {
  return messageRefused(131008, `Parameter ${name} is required.`);
}
