import { setTimeout as pause } from "node:timers/promises";
import { database } from "@/db/current";
import { env } from "@/lib/env";
import { errorFacts } from "@/lib/error-facts";
import { authSecret } from "@/lib/identity/secret";
import { log } from "@/lib/log";
import { houseKeys } from "@/lib/secrets/house-keys";
import { doorKey } from "./door";
import type { Sandbox } from "./sandbox";
import { deliveryRunner } from "./webhooks/delivery-runner";

// Next bundles pages and routes apart; one process has one runner all the same.
type Holder = { flowsmithSandboxWake?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** The sandbox of this process, over its own database and behind its own door. */
export function currentSandbox(): Sandbox {
  const { localUrl, publicUrl } = env();
  const secret = authSecret();
  holder.flowsmithSandboxWake ??= deliveryRunner(currentSandbox, (error) =>
    log().error({ error: errorFacts(error) }, "The sandbox could not deliver its webhooks"),
  );
  return {
    db: database(),
    keys: houseKeys,
    secret,
    address: `${localUrl}/api/sandbox/${doorKey(secret)}`,
    publicUrl,
    ownOrigins: [...new Set([localUrl, publicUrl])],
    now: () => new Date(),
    pause: async (ms) => {
      await pause(ms);
    },
    wake: holder.flowsmithSandboxWake,
  };
}
