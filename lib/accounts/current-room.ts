import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import { graphBaseUrl, graphVersionDefault } from "@/lib/meta/client/settings";
import { usageMemories } from "@/lib/meta/client/usage-memory";
import { createSandboxAccount } from "@/lib/sandbox/accounts/create-sandbox-account";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { areaOf, graphAddress } from "@/lib/sandbox/sandbox";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { AccountsRoom } from "./room";

const memoryOf = usageMemories();

/** The workroom of this process. */
export function currentRoom(): AccountsRoom {
  const { publicUrl, localUrl, graphUrl = graphBaseUrl, graphVersion = graphVersionDefault } = env();
  return {
    keys: houseKeys,
    // A call as `lib/meta` describes it has no parameters and no content.
    graph: (settings) =>
      createGraphClient({
        onCall: (fact) => log().debug(fact, "WhatsApp was called"),
        memory: memoryOf(settings),
        ...settings,
      }),
    now: () => new Date(),
    graphUrl,
    graphVersion,
    publicUrl,
    localUrl,
    sandbox: {
      graphUrl: graphAddress(currentSandbox()),
      create: (scope, name) => createSandboxAccount(areaOf(currentSandbox(), scope), { name }),
    },
  };
}
