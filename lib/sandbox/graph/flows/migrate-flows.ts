import { z } from "zod";
import { findSandboxAccount } from "@/db/sandbox-accounts";
import {
  findSandboxFlowByName,
  insertVersion,
  listSandboxFlows,
  type SandboxFlow,
  sandboxFlowText,
} from "@/db/sandbox-flows";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import { changeFlowStatus } from "../../flows/set-flow-status";
import { type Area, inAreaTransaction } from "../../sandbox";
import { type GraphCall, readParams } from "../graph-call";
import { idParam, listParam } from "../params";
import { type Answer, parameterInvalid, unknownObject } from "../refusal";
import { insertAnnounced } from "./create-flow";

const flowsMax = 100;
const schema = z.object({
  source_waba_id: idParam,
  source_flow_names: listParam(z.string()).optional(),
});

/** `POST /DEST_WABA/migrate_flows` (spec/platform.md, A.11). */
export async function migrateFlows(call: GraphCall, accountId: string): Promise<Answer> {
  const { area, method } = call;
  const read = readParams(call, schema);
  if (!read.ok) return read;
  const { source_waba_id, source_flow_names } = read.value;
  if (!(await findSandboxAccount(area, source_waba_id))) return unknownObject(source_waba_id, method);
  const flows = await listSandboxFlows(area, source_waba_id);
  const names = source_flow_names ?? flows.map(({ name }) => name);
  if (names.length > flowsMax)
    return parameterInvalid(`At most ${flowsMax} flows can be migrated in a request.`);
  const migrated: JsonObject[] = [];
  const failed: JsonObject[] = [];
  const refused = (source_name: string, what: string) =>
    failed.push({ source_name, error_code: "4233041", error_message: `Flows Migration Error: ${what}` });
  for (const name of names) {
    const flow = flows.find((one) => one.name === name);
    if (!flow) {
      refused(name, "Flow name not found in source WABA.");
    } else if (await findSandboxFlowByName(area, { accountId, name })) {
      refused(name, "Flow with the same name exists in destination WABA.");
    } else {
      const migrated_id = await copy(area, accountId, flow);
      migrated.push({ source_name: name, source_id: flow.id, migrated_id });
    }
  }
  area.wake();
  return success({ migrated_flows: migrated, failed_flows: failed });
}

/** A published Flow becomes a published copy, any other a draft. */
async function copy(area: Area, accountId: string, source: SandboxFlow): Promise<string> {
  return inAreaTransaction(area, async (inside) => {
    const { name, categories, problems, jsonVersion, dataApiVersion, endpointUri, applicationId } = source;
    const text = await sandboxFlowText(inside, source.id);
    const copied = {
      accountId,
      name,
      categories,
      problems,
      jsonVersion,
      dataApiVersion,
      endpointUri,
      applicationId,
      text,
    };
    const { id } = await insertAnnounced(inside, copied);
    if (source.status === "PUBLISHED" && text !== null) {
      await insertVersion(inside, { flowId: id, number: 1, text });
      await changeFlowStatus(inside, { ...source, id, accountId, status: "DRAFT" }, "PUBLISHED");
    }
    return id;
  });
}
