import { z } from "zod";
import type { Json } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import type { GraphFailure } from "../failures/graph-failure";
import { type FlowPreview, flowPreview } from "./flow-at-meta";

/**
 * Meta's own page that plays the Flow (spec/platform.md, A.6). The link stays the same for 30 days unless a new one is
 * asked for, which ends the old one. It opens without sign-in: a secret.
 */
export async function readPreview(
  graph: GraphClient,
  flowId: string,
  { renew = false }: { readonly renew?: boolean } = {},
): Promise<Result<FlowPreview, GraphFailure>> {
  return graph.call(
    {
      method: "GET",
      path: [flowId],
      query: { fields: `preview.invalidate(${renew})` },
      repeat: renew ? "when-limited" : "always",
      patience: "read",
    },
    z.looseObject({ preview: flowPreview }).transform((wire) => wire.preview),
  );
}

export type PreviewOptions = {
  readonly flowToken?: string;
  /** The number whose key encrypts requests for live data. */
  readonly phoneNumber?: string;
  readonly isDebug?: boolean;
} & (
  | {
      readonly opensWith: "navigate";
      readonly screen: string;
      readonly data?: { readonly [key: string]: Json };
    }
  | { readonly opensWith: "data_exchange" }
);

/** The preview as a page that can be played (spec/platform.md, A.14). Undefined when the link is no https address. */
export function interactivePreview({ url }: FlowPreview, options: PreviewOptions): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== "https:") return undefined;
  address.searchParams.set("interactive", "true");
  address.searchParams.set("flow_action", options.opensWith);
  if (options.opensWith === "navigate") {
    const { screen, data } = options;
    address.searchParams.set("flow_action_payload", JSON.stringify({ screen, data }));
  }
  if (options.flowToken) address.searchParams.set("flow_token", options.flowToken);
  if (options.phoneNumber) address.searchParams.set("phone_number", options.phoneNumber);
  if (options.isDebug) address.searchParams.set("debug", "true");
  return address.href;
}
