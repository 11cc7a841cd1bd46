import { randomUUID } from "node:crypto";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import { failure, success } from "@/lib/result";
import { placeAtFlowsmith } from "./at-flowsmith";
import { placeAtMeta } from "./at-meta";
import type { Place, Told } from "./place";

type Variables = { readonly [name: string]: string | undefined };

/** For `--help`. Secrets are read from the environment, because a command line can be seen by others. */
export const placeHelp = `Where, by the environment:
  FLOWSMITH_URL, FLOWSMITH_KEY      a running Flowsmith, by an access key made there
  WHATSAPP_TOKEN, WHATSAPP_ACCOUNT  a WhatsApp account itself, by its access token and its id (WABA);
                                    with --direct when both are set
  GRAPH_URL, GRAPH_VERSION          another Graph API than Meta's own`;

/** Where the environment says Flows are. */
export function placeOf(variables: Variables, isDirect: boolean): Told<Place> {
  const {
    FLOWSMITH_URL: url,
    FLOWSMITH_KEY: key,
    WHATSAPP_TOKEN: token,
    WHATSAPP_ACCOUNT: wabaId,
  } = variables;
  if (url && key && !isDirect) {
    return URL.canParse(url)
      ? success(placeAtFlowsmith({ url, key }))
      : failure({
          problem: "FLOWSMITH_URL is no address.",
          remedy: "It is one like http://127.0.0.1:3000.",
          isMisuse: true,
        });
  }
  if (token && wabaId) {
    const { GRAPH_URL: baseUrl, GRAPH_VERSION: version } = variables;
    try {
      const graph = createGraphClient({
        accessToken: token,
        ...(baseUrl ? { baseUrl } : {}),
        ...(version ? { version } : {}),
      });
      return success(placeAtMeta({ graph, wabaId, newToken: () => randomUUID() }));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return failure({ problem, remedy: "Check GRAPH_URL and GRAPH_VERSION.", isMisuse: true });
    }
  }
  const remedy = isDirect
    ? "Set WHATSAPP_TOKEN and WHATSAPP_ACCOUNT."
    : "Set FLOWSMITH_URL and FLOWSMITH_KEY, or WHATSAPP_TOKEN and WHATSAPP_ACCOUNT.";
  return failure({ problem: "Nothing says where your Flows are.", remedy, isMisuse: true });
}
