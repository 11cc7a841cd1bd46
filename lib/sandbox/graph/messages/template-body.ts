import { z } from "zod";
import type { SandboxNumber } from "@/db/sandbox-numbers";
import { listSandboxTemplates, type SandboxTemplate } from "@/db/sandbox-templates";
import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";
import { headerMediaKinds } from "@/lib/meta/media/header-media";
import { success } from "@/lib/result";
import type { ChatHeader, ChatOpening, TemplateContent } from "../../phone/chat-content";
import type { Area } from "../../sandbox";
import { objectParam, plain } from "../params";
import { type Answer, messageRefused } from "../refusal";
import { openingOf } from "./flow-body";
import { mediaHeader, mediaSchema } from "./header-media";

const parameter = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  parameter_name: z.string().optional(),
  image: mediaSchema.optional(),
  video: mediaSchema.optional(),
  document: mediaSchema.optional(),
  action: z
    .looseObject({
      flow_token: plain(4096).optional(),
      flow_action_data: objectParam.optional(),
    })
    .optional(),
});

const schema = z.looseObject({
  name: z.string(),
  language: z.looseObject({ code: z.string() }),
  components: z
    .array(
      z.looseObject({
        type: z.string(),
        sub_type: z.string().optional(),
        index: z.union([z.string(), z.number().transform(String)]).optional(),
        parameters: z.array(parameter).optional(),
      }),
    )
    .optional(),
});
type Sent = z.output<typeof schema>;
type Parameter = z.output<typeof parameter>;

export type TemplateBody = {
  readonly content: TemplateContent & { readonly category: string };
  /** Of the button that opens a Flow, where there is one. */
  readonly flow?: { readonly id: string; readonly token: string; readonly opening: ChatOpening };
};

/** A message made from a template, with its values in place (spec/platform.md, D.3). */
export async function readTemplateBody(
  area: Area,
  number: SandboxNumber,
  body: JsonObject,
): Promise<Answer<TemplateBody>> {
  const read = schema.safeParse(body);
  if (!read.success)
    return messageRefused(131009, `Parameter template: ${read.error.issues[0]?.message ?? ""}`);
  const { name, language } = read.data;
  const named = await listSandboxTemplates(area, { accountId: number.accountId, name });
  const template = named.find((one) => one.language === language.code);
  if (template?.status === "PAUSED")
    return messageRefused(132015, "The template is paused because of its quality.");
  if (template?.status === "DISABLED")
    return messageRefused(132016, "The template is disabled because of its quality.");
  if (template?.status !== "APPROVED") {
    return messageRefused(132001, `template name (${name}) does not exist in ${language.code}`, 404);
  }
  return filled(area, template, read.data);
}

async function filled(area: Area, template: SandboxTemplate, sent: Sent): Promise<Answer<TemplateBody>> {
  const part = (type: string) => template.components.find((one) => one.type === type);
  const values = (type: string) => sent.components?.find((one) => one.type === type)?.parameters ?? [];
  const header = await headerOf(area, part("HEADER"), values("header"));
  if (!header.ok) return header;
  const body = fill(textOf(part("BODY")), values("body"));
  if (body === undefined) {
    return valuesUnfit();
  }
  const buttons = buttonsOf(part("BUTTONS"));
  const flow = flowButton(buttons, sent);
  if (!flow.ok) return flow;
  const footer = textOf(part("FOOTER"));
  return success({
    content: {
      kind: "template",
      name: template.name,
      category: template.category,
      ...(header.value ? { header: header.value } : {}),
      body,
      ...(footer === "" ? {} : { footer }),
      buttons: buttons.map(shownButton),
      ...(flow.value ? { opening: flow.value.opening } : {}),
    },
    ...(flow.value ? { flow: flow.value } : {}),
  });
}

async function headerOf(
  area: Area,
  part: JsonObject | undefined,
  values: readonly Parameter[],
): Promise<Answer<ChatHeader | undefined>> {
  if (!part) return success(undefined);
  const kind = headerMediaKinds.find((known) => known.toUpperCase() === part.format);
  if (!kind) {
    const text = fill(textOf(part), values);
    return text === undefined ? valuesUnfit() : success({ type: "text", text });
  }
  const [given, ...more] = values;
  if (given?.type !== kind || more.length > 0) {
    return messageRefused(132012, `header: Format mismatch, expected ${part.format}`);
  }
  return mediaHeader(area, kind, given[kind]);
}

function valuesUnfit() {
  return messageRefused(
    132000,
    "The number of localizable parameters does not match the expected number of params",
  );
}

/** A text with its variables replaced, by place or by name; undefined when they do not fit the values. */
function fill(text: string, values: readonly Parameter[]): string | undefined {
  const names = new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1]));
  if (names.size !== values.length) return undefined;
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values.find((one) => one.parameter_name === name) ?? values[Number(name) - 1];
    return value?.text ?? "";
  });
}

/** The button has to be named in the send, even when nothing goes with it. */
function flowButton(buttons: readonly JsonObject[], sent: Sent): Answer<TemplateBody["flow"]> {
  const index = buttons.findIndex((button) => button.type === "FLOW");
  const button = buttons[index];
  if (!button) return success(undefined);
  const named = sent.components?.find(
    (one) =>
      one.type.toLowerCase() === "button" &&
      one.sub_type?.toLowerCase() === "flow" &&
      one.index === String(index),
  );
  if (!named) return messageRefused(131009, `Button at index ${index} of type Flow requires a parameter`);
  const action = named.parameters?.[0]?.action;
  const by = button.flow_action === "data_exchange" ? "data_exchange" : "navigate";
  const screen = typeof button.navigate_screen === "string" ? button.navigate_screen : undefined;
  const data = action?.flow_action_data;
  const payload = by === "navigate" ? { screen, data } : data && { data };
  const opening = openingOf(by, payload);
  if (!opening.ok) return opening;
  return success({
    id: String(button.flow_id),
    token: action?.flow_token ?? "unused",
    opening: opening.value,
  });
}

function buttonsOf(part: JsonObject | undefined): readonly JsonObject[] {
  return isJsonArray(part?.buttons) ? part.buttons.filter(isJsonObject) : [];
}

function shownButton({ type, text, icon }: JsonObject): TemplateContent["buttons"][number] {
  return { type: String(type), text: String(text), ...(typeof icon === "string" ? { icon } : {}) };
}

function textOf(part: JsonObject | undefined): string {
  return typeof part?.text === "string" ? part.text : "";
}
