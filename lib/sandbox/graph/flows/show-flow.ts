import { randomBytes } from "node:crypto";
import { findSandboxAccount } from "@/db/sandbox-accounts";
import { type SandboxFlow, updateSandboxFlow } from "@/db/sandbox-flows";
import type { JsonObject } from "@/lib/flow/json";
import { objectWith, type Readers } from "../fields";
import type { GraphCall } from "../graph-call";
import { graphTime } from "../graph-time";
import type { Answer } from "../refusal";
import { flowHealth } from "./flow-health";

const defaults = ["id", "name", "status", "categories", "validation_errors"];
const previewMs = 30 * 24 * 60 * 60 * 1000;

/** A Flow with the fields that are asked for (spec/platform.md, A.5 and A.6). */
export async function showFlow(call: GraphCall, flow: SandboxFlow): Promise<Answer<JsonObject>> {
  return objectWith(call, readersOf(call, flow), defaults);
}

function readersOf(call: GraphCall, flow: SandboxFlow): Readers {
  const { area, caller } = call;
  const connected = flow.applicationId === caller.app.id ? caller.app : undefined;
  return {
    id: () => flow.id,
    name: () => flow.name,
    status: () => flow.status,
    categories: () => flow.categories,
    validation_errors: () => flow.problems,
    json_version: () => flow.jsonVersion ?? undefined,
    data_api_version: () => flow.dataApiVersion ?? undefined,
    endpoint_uri: () => flow.endpointUri ?? undefined,
    updated_at: () => graphTime(call, flow.updatedAt),
    preview: async ({ invalidate }) => preview(call, flow, invalidate === "true"),
    whatsapp_business_account: async () => {
      const account = await findSandboxAccount(area, flow.accountId);
      if (!account) return undefined;
      const { id, name, templateNamespace } = account;
      return { id, name, timezone_id: "1", message_template_namespace: templateNamespace };
    },
    application: () =>
      connected && {
        link: `https://www.facebook.com/games/?app_id=${connected.id}`,
        name: connected.name,
        id: connected.id,
      },
    health_status: async ({ phone_number }) => flowHealth(call, flow, phone_number),
  };
}

/** The same link for thirty days, unless a new one is asked for, which ends the old one. */
async function preview(call: GraphCall, flow: SandboxFlow, isNew: boolean): Promise<JsonObject> {
  const { area } = call;
  const now = area.now();
  const isAlive = !isNew && flow.previewToken && flow.previewExpiresAt && flow.previewExpiresAt > now;
  const token = isAlive ? flow.previewToken : randomBytes(24).toString("base64url");
  const expiresAt = (isAlive ? flow.previewExpiresAt : null) ?? new Date(now.getTime() + previewMs);
  if (!isAlive) {
    const { updatedAt } = flow;
    await updateSandboxFlow(area, flow.id, { previewToken: token, previewExpiresAt: expiresAt, updatedAt });
  }
  return {
    preview_url: `${area.publicUrl}/sandbox/preview/${flow.id}?token=${token}`,
    expires_at: graphTime(call, expiresAt),
  };
}
