import { z } from "zod";
import { isDuplicate } from "@/db/failures";
import {
  findSandboxFlow,
  findSandboxFlowByName,
  insertSandboxFlow,
  type SandboxFlow,
  sandboxFlowText,
} from "@/db/sandbox-flows";
import type { JsonObject } from "@/lib/flow/json";
import { isAtLeast, isFlowVersion } from "@/lib/flow/version";
import { success } from "@/lib/result";
import { takeFault } from "../../faults/faults";
import { digitId } from "../../ids";
import { type Area, inAreaTransaction } from "../../sandbox";
import { announceFlow } from "../../webhooks/announce";
import { type FlowReport, flowReport } from "../flow-report";
import { type GraphCall, readParams } from "../graph-call";
import { flagParam, idParam, plain } from "../params";
import { type Answer, flowRefused } from "../refusal";
import { categoriesParam, checkEndpoint, checkVersions, nameParam, nameTaken } from "./flow-params";
import { publish } from "./publish-flow";

const schema = z.object({
  name: nameParam,
  categories: categoriesParam,
  flow_json: z
    .string()
    .max(10 * 1024 * 1024)
    .optional(),
  publish: flagParam.optional(),
  clone_flow_id: idParam.optional(),
  clone_template: z.string().optional(),
  endpoint_uri: plain(2000).optional(),
});
type NewFlow = z.output<typeof schema>;

/** `POST /WABA/flows` (spec/platform.md, A.4). */
export async function createFlow(call: GraphCall, accountId: string): Promise<Answer> {
  const { area } = call;
  const read = readParams(call, schema);
  if (!read.ok) return read;
  const wanted = read.value;
  const endpoint = checkEndpoint(area, wanted.endpoint_uri);
  if (!endpoint.ok) return endpoint;
  const source = await sourceOf(area, wanted);
  if (!source.ok) return source;
  const isTaken = await findSandboxFlowByName(area, { accountId, name: wanted.name });
  if (isTaken || (await takeFault(area, "name-taken", "flows.create"))) return nameTaken();
  const report = source.value === null ? undefined : flowReport(source.value);
  const versions = report ? checkVersions(report) : success(undefined);
  if (!versions.ok) return versions;
  const made = await insert(call, accountId, { wanted, text: source.value, report });
  if (!made.ok) return made;
  area.wake();
  const flow = made.value;
  if (wanted.flow_json === undefined) return success({ id: flow.id });
  if (wanted.publish && report?.problems.length === 0) {
    const published = await publish(call, flow.id);
    if (!published.ok) return published;
  }
  return success({ id: flow.id, success: true, validation_errors: report?.problems ?? [] });
}

/** The text to begin with: given, or of the Flow that is cloned; none. */
async function sourceOf(area: Area, wanted: NewFlow): Promise<Answer<string | null>> {
  const { clone_flow_id, clone_template, flow_json = null, endpoint_uri } = wanted;
  if (clone_flow_id === undefined) return success(flow_json);
  if (clone_template !== undefined) return flowRefused(100, "Only one clone source can be set");
  const source = await findSandboxFlow(area, clone_flow_id);
  if (!source) return flowRefused(100, "Flow with specified ID does not exist");
  const isOld = isFlowVersion(source.jsonVersion) && !isAtLeast(source.jsonVersion, "3.0");
  if (isOld && endpoint_uri !== undefined) return flowRefused(100, "Specify Endpoint Uri in Flow JSON");
  return success(flow_json ?? (await sandboxFlowText(area, source.id)));
}

async function insert(
  { area, caller }: GraphCall,
  accountId: string,
  details: {
    readonly wanted: NewFlow;
    readonly text: string | null;
    readonly report: FlowReport | undefined;
  },
): Promise<Answer<Pick<SandboxFlow, "id">>> {
  const { wanted, text, report } = details;
  try {
    return await inAreaTransaction(area, async (inside) => {
      const made = {
        accountId,
        name: wanted.name,
        categories: wanted.categories,
        endpointUri: wanted.endpoint_uri ?? null,
        // Inferred from the token, as Meta does.
        applicationId: caller.app.id,
        text,
        ...report,
      };
      return success(await insertAnnounced(inside, made));
    });
  } catch (error) {
    if (isDuplicate(error, "sandbox_flow_name_unique")) return nameTaken();
    throw error;
  }
}

/** Adds a Flow and tells the subscriber about it. */
export async function insertAnnounced(
  area: Area,
  flow: Omit<Parameters<typeof insertSandboxFlow>[1], "id">,
): Promise<{ readonly id: string }> {
  const id = digitId("flow");
  await insertSandboxFlow(area, { ...flow, id });
  const value: JsonObject = {
    event: "FLOW_STATUS_CHANGE",
    message: `Flow ${flow.name} has been created with DRAFT status`,
    flow_id: id,
    new_status: "DRAFT",
  };
  await announceFlow(area, flow.accountId, value);
  return { id };
}
