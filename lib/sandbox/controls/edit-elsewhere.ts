import { findSandboxApp } from "@/db/sandbox-accounts";
import { sandboxFlowText } from "@/db/sandbox-flows";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { scopesNeeded } from "@/lib/meta/accounts/debug-token";
import { readJson } from "@/lib/meta/client/read-json";
import { failure, type Result, success } from "@/lib/result";
import { uploadFlow } from "../graph/flows/change-flow";
import type { Area } from "../sandbox";

export type EditRefused = { readonly reason: "not-found" | "not-editable" };

/**
 * Changes the title of the first screen by the same call that another program would make, so that people see how a
 * change made at WhatsApp is noticed here.
 */
export async function editElsewhere(area: Area, flowId: string): Promise<Result<null, EditRefused>> {
  const [app, text] = [await findSandboxApp(area), await sandboxFlowText(area, flowId)];
  if (!app || typeof text !== "string") return failure({ reason: "not-found" });
  const edited = withOtherTitle(readJson(text));
  if (edited === undefined) return failure({ reason: "not-editable" });
  const call = {
    area,
    caller: { kind: "app", app, scopes: scopesNeeded } as const,
    method: "POST",
    params: { name: "flow.json", asset_type: "FLOW_JSON" },
    files: new Map([["file", new File([JSON.stringify(edited, null, 2)], "flow.json")]]),
  };
  const answer = await uploadFlow(call, flowId);
  area.wake();
  return answer.ok ? success(null) : failure({ reason: "not-editable" });
}

const mark = " *";
/** Of a title, as WhatsApp advises. */
const titleMax = 30;

function withOtherTitle(json: Json | undefined): Json | undefined {
  if (!isJsonObject(json) || !isJsonArray(json.screens)) return undefined;
  const [first, ...others] = json.screens;
  if (!isJsonObject(first)) return undefined;
  const title = typeof first.title === "string" ? first.title : "";
  const other = title.endsWith(mark)
    ? title.slice(0, -mark.length)
    : title.slice(0, titleMax - mark.length) + mark;
  return { ...json, screens: [{ ...first, title: other }, ...others] };
}
