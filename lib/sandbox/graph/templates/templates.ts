import { z } from "zod";
import { isDuplicate } from "@/db/failures";
import { findSandboxFlow, findSandboxFlowByName } from "@/db/sandbox-flows";
import {
  deleteSandboxTemplate,
  insertSandboxTemplate,
  listSandboxTemplates,
  type SandboxTemplate,
} from "@/db/sandbox-templates";
import { sampleTypeOf } from "@/db/sandbox-uploads";
import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";
import { headerMedia, headerMediaKinds } from "@/lib/meta/media/header-media";
import { success } from "@/lib/result";
import { takeFault } from "../../faults/faults";
import { digitId } from "../../ids";
import { inAreaTransaction } from "../../sandbox";
import { announceReview } from "../../templates/review-template";
import { objectWith } from "../fields";
import { templateHealth } from "../flows/flow-health";
import { type GraphCall, readParams } from "../graph-call";
import { page } from "../page";
import { listParam } from "../params";
import { type Answer, parameterInvalid, refuse, unknownObject } from "../refusal";

const component = z.custom<JsonObject>(isJsonObject, "It is no object.");
const schema = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, "It must have small letters, digits and underscores only."),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2,3})?$/, "It must look like en_US."),
  category: z.enum(["UTILITY", "MARKETING", "AUTHENTICATION"]),
  components: listParam(component, 1),
});
type NewTemplate = z.output<typeof schema>;

/** `POST /WABA/message_templates` (spec/platform.md, D.3): approved at once, later or not, as faults say. */
export async function createTemplate(call: GraphCall, accountId: string): Promise<Answer> {
  const { area } = call;
  const read = readParams(call, schema);
  if (!read.ok) return read;
  const components = await checkedComponents(call, accountId, read.value.components);
  if (!components.ok) return components;
  const template = { ...read.value, components: components.value, accountId, id: digitId("template") };
  const isLater = await takeFault(area, "template-later", "templates.create");
  const rejected = await takeFault(area, "template-rejected", "templates.create");
  try {
    await inAreaTransaction(area, async (inside) => {
      const made = { ...template, status: "PENDING", rejectedReason: "NONE" };
      await insertSandboxTemplate(inside, made);
      if (isLater) return;
      const verdict = rejected
        ? ({ event: "REJECTED", reason: rejected.detail ?? "INVALID_FORMAT" } as const)
        : ({ event: "APPROVED" } as const);
      await announceReview(
        inside,
        { ...made, workspaceId: area.workspaceId, createdAt: area.now() },
        verdict,
      );
    });
  } catch (error) {
    if (isDuplicate(error, "sandbox_template_unique")) return alreadyThere(read.value);
    throw error;
  }
  area.wake();
  // The review comes after the answer, even when it takes no time.
  return success({ id: template.id, status: "PENDING", category: template.category });
}

export async function listTemplates(call: GraphCall, accountId: string): Promise<Answer> {
  const { name, status } = call.params;
  const named = typeof name === "string" && name !== "" ? { name } : {};
  const all = await listSandboxTemplates(call.area, { accountId, ...named });
  const items = typeof status === "string" ? all.filter((one) => one.status === status) : all;
  const path = `${accountId}/message_templates`;
  return page(call, { items, path, show: (template) => showTemplate(call, template) });
}

export async function showTemplate(call: GraphCall, template: SandboxTemplate): Promise<Answer<JsonObject>> {
  return objectWith(
    call,
    {
      id: () => template.id,
      name: () => template.name,
      language: () => template.language,
      status: () => template.status,
      category: () => template.category,
      rejected_reason: () => template.rejectedReason,
      components: () => template.components,
      health_status: () => templateHealth(call, template),
    },
    ["name", "components", "language", "status", "category", "id"],
  );
}

/** By name in all languages, or one by its id too. */
export async function deleteTemplates(call: GraphCall, accountId: string): Promise<Answer> {
  const { name, hsm_id } = call.params;
  if (typeof name !== "string") return parameterInvalid("The parameter name is required.");
  const named = await listSandboxTemplates(call.area, { accountId, name });
  const meant = hsm_id === undefined ? named : named.filter(({ id }) => id === String(hsm_id));
  if (meant.length === 0) return unknownObject(hsm_id === undefined ? name : String(hsm_id), call.method);
  for (const { id } of meant) await deleteSandboxTemplate(call.area, id);
  return success({ success: true });
}

/** Buttons that open a Flow name a published one; the template keeps its id. */
async function checkedComponents(
  call: GraphCall,
  accountId: string,
  components: NewTemplate["components"],
): Promise<Answer<readonly JsonObject[]>> {
  if (!components.some((one) => one.type === "BODY" && typeof one.text === "string" && one.text !== "")) {
    return invalid("A template needs a body.");
  }
  const unfit = await headerUnfit(call, components);
  if (unfit) return unfit;
  const checked: JsonObject[] = [];
  for (const one of components) {
    const buttons: JsonObject[] = [];
    for (const button of isJsonArray(one.buttons) ? one.buttons.filter(isJsonObject) : []) {
      const resolved = button.type === "FLOW" ? await flowButton(call, accountId, button) : success(button);
      if (!resolved.ok) return resolved;
      buttons.push(resolved.value);
    }
    checked.push(one.type === "BUTTONS" ? { ...one, buttons } : one);
  }
  return success(checked);
}

/** A header that shows a file needs the handle of an uploaded sample of its kind. */
async function headerUnfit({ area }: GraphCall, components: NewTemplate["components"]) {
  const header = components.find((one) => one.type === "HEADER");
  const kind = headerMediaKinds.find((known) => known.toUpperCase() === header?.format);
  if (!header || !kind) return undefined;
  const handles = isJsonObject(header.example) ? header.example.header_handle : undefined;
  const [handle] = isJsonArray(handles) ? handles : [];
  const type = typeof handle === "string" ? await sampleTypeOf(area, handle, area.now()) : undefined;
  if (type === undefined) return invalid("The header needs a sample: example.header_handle names no upload.");
  const isFitting = Object.hasOwn(headerMedia[kind].types, type === "image/jpg" ? "image/jpeg" : type);
  return isFitting ? undefined : invalid(`A sample of the type ${type} is none for ${header.format}.`);
}

async function flowButton(
  { area }: GraphCall,
  accountId: string,
  button: JsonObject,
): Promise<Answer<JsonObject>> {
  const { flow_id, flow_name, flow_json, ...rest } = button;
  if (flow_json !== undefined)
    return invalid("The sandbox makes no Flow from flow_json: name a published Flow.");
  if ((flow_id === undefined) === (flow_name === undefined))
    return invalid("A Flow button needs one of flow_id and flow_name.");
  if (typeof button.text !== "string" || button.text === "" || button.text.length > 25) {
    return invalid("The text of a button has 1 to 25 characters.");
  }
  const flow =
    flow_id === undefined
      ? await findSandboxFlowByName(area, { accountId, name: String(flow_name) })
      : await findSandboxFlow(area, String(flow_id));
  const isLive = flow?.status === "PUBLISHED" || flow?.status === "THROTTLED";
  if (!flow || flow.accountId !== accountId || !isLive)
    return invalid("The Flow of the button is not published.");
  return success({ ...rest, flow_id: flow.id, flow_action: button.flow_action ?? "navigate" });
}

function alreadyThere({ name, language }: NewTemplate) {
  return refuse({
    message: "Invalid parameter",
    code: 100,
    error_subcode: 2388024,
    is_transient: false,
    error_user_title: "Content in this language already exists",
    error_user_msg: `There is already ${language} content for the template ${name}.`,
  });
}

function invalid(text: string) {
  return refuse({
    message: "Invalid parameter",
    code: 100,
    is_transient: false,
    error_user_title: "The template cannot be created",
    error_user_msg: text,
  });
}
