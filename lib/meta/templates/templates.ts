import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { items, type Listing } from "../client/pages";
import { done, id, looseList, reading, text } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";
import { type FlowTemplate, flowTemplate } from "./flow-template";

/** A template as Meta has it. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, DISABLED and others (spec/platform.md, E.6). */
  readonly status: string;
  readonly category: string | undefined;
  readonly rejectedReason: string | undefined;
  readonly components: readonly JsonObject[];
  /** Flows that its buttons open. */
  readonly flowIds: readonly string[];
};

const fields = "id,name,language,status,category,rejected_reason,components";

const component = z.custom<JsonObject>(isJsonObject);
const buttons = z.looseObject({
  buttons: looseList(z.looseObject({ type: text, flow_id: id.optional().catch(undefined) })).catch([]),
});

const template = reading(
  z.object({
    id,
    name: z.string().catch(""),
    language: z.string().catch(""),
    status: z.string().catch("UNKNOWN"),
    category: text,
    rejected_reason: text,
    components: looseList(component).catch([]),
  }),
  (wire): Template => ({
    id: wire.id,
    name: wire.name,
    language: wire.language,
    status: wire.status,
    category: wire.category,
    rejectedReason: wire.rejected_reason === "NONE" ? undefined : wire.rejected_reason,
    components: wire.components,
    flowIds: wire.components.flatMap(flowIdsOf),
  }),
);

export type CreatedTemplate = {
  readonly id: string;
  readonly status: string;
  /** Meta may choose another one than was asked for. */
  readonly category: string | undefined;
};

/** Sends a template in for review (spec/platform.md, D.3). Never repeated by itself. */
export async function createTemplate(
  graph: GraphClient,
  wabaId: string,
  details: FlowTemplate,
): Promise<Result<CreatedTemplate, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [wabaId, "message_templates"],
      body: flowTemplate(details),
      repeat: "never",
      patience: "write",
    },
    z
      .looseObject({ id, status: z.string().catch("PENDING"), category: text })
      .transform((wire): CreatedTemplate => ({ id: wire.id, status: wire.status, category: wire.category })),
  );
}

/** The templates of an account, all or those of one name. */
export function listTemplates(
  graph: GraphClient,
  wabaId: string,
  { name }: { readonly name?: string } = {},
): Listing<Template> {
  return items(graph, { path: [wabaId, "message_templates"], query: { fields, name } }, template);
}

export async function readTemplate(
  graph: GraphClient,
  templateId: string,
): Promise<Result<Template, GraphFailure>> {
  return graph.call(
    { method: "GET", path: [templateId], query: { fields }, repeat: "always", patience: "read" },
    template,
  );
}

/** Deletes a template in all its languages, or in one when its id is given too. */
export async function deleteTemplate(
  graph: GraphClient,
  wabaId: string,
  { name, id: templateId }: { readonly name: string; readonly id?: string },
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "DELETE",
      path: [wabaId, "message_templates"],
      query: { name, hsm_id: templateId },
      repeat: "when-limited",
      patience: "write",
    },
    done,
  );
}

function flowIdsOf(wire: JsonObject): readonly string[] {
  const read = buttons.safeParse(wire);
  if (!read.success) return [];
  return read.data.buttons.flatMap(({ flow_id }) => (flow_id === undefined ? [] : [flow_id]));
}
