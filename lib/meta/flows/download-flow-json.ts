import { z } from "zod";
import { failure, type Result, success } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { collect, items } from "../client/pages";
import { text } from "../client/parts";
import { explain } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";
import { flowJsonBytesMax } from "./upload-flow-json";

export type FlowAsset = { readonly name: string | undefined; readonly type: string; readonly url: string };

const asset = z
  .looseObject({ name: text, asset_type: z.string(), download_url: z.string() })
  .transform((wire): FlowAsset => ({ name: wire.name, type: wire.asset_type, url: wire.download_url }));

/** The files of a Flow with addresses that are good for a short time (spec/platform.md, A.9). */
export async function listAssets(
  graph: GraphClient,
  flowId: string,
): Promise<Result<readonly FlowAsset[], GraphFailure>> {
  return collect(items(graph, { path: [flowId, "assets"] }, asset));
}

/**
 * The text of the Flow JSON that was uploaded last, byte for byte; undefined when the Flow has none. Meta gives no way
 * to an older one.
 */
export async function downloadFlowJson(
  graph: GraphClient,
  flowId: string,
): Promise<Result<string | undefined, GraphFailure>> {
  const assets = await listAssets(graph, flowId);
  if (!assets.ok) return assets;
  const found = assets.value.find(({ type }) => type === "FLOW_JSON");
  if (!found) return success(undefined);
  const file = await graph.download({ address: found.url, withToken: false, bytesMax: flowJsonBytesMax });
  if (!file.ok) return file;
  try {
    return success(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.value));
  } catch {
    const call = "GET file";
    return failure({ ...explain("answer-unreadable"), call, attempts: 1, mayHaveHappened: false });
  }
}
