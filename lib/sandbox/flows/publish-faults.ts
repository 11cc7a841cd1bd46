import { findSandboxAccount, findSandboxApp } from "@/db/sandbox-accounts";
import type { SandboxFlow } from "@/db/sandbox-flows";
import { listSandboxNumbers, type SandboxNumber } from "@/db/sandbox-numbers";
import { isFlowVersion, isPublishable } from "@/lib/flow/version";
import type { Area } from "../sandbox";

/** A check of publishing that fails: its name in health states, and what publishing says. */
export type PublishFault = { readonly check: string; readonly message: string };

/**
 * The checks of publishing that a Flow fails, in the order of spec/platform.md, I.1.8, without those that ask somebody
 * else: the ping, and integrity.
 */
export async function publishFaults(area: Area, flow: SandboxFlow): Promise<readonly PublishFault[]> {
  const numbers = await listSandboxNumbers(area, flow.accountId);
  const faults: PublishFault[] = [];
  const check = (isFine: boolean, name: string, message: string) => {
    if (!isFine) faults.push({ check: name, message });
  };
  // A version that is only frozen is no mistake of the Flow: it was fine when it was made.
  const isFrozen = isFlowVersion(flow.jsonVersion) && !isPublishable(flow.jsonVersion);
  const hasText = flow.jsonVersion !== null || flow.problems.length > 0;
  check(
    hasText && (flow.problems.length === 0 || isFrozen),
    "validation_errors",
    "Publishing Flow with validation errors",
  );
  check(!isFrozen, "versions", "Versions in Flow JSON file are not available for publishing");
  const verified = numbers.filter((number) => number.verification === "VERIFIED" && number.isRegistered);
  check(verified.length > 0, "phone_number", "No Phone Number connected to WhatsApp Business Account");
  if (flow.dataApiVersion === null) return faults;
  check(flow.endpointUri !== null, "endpoint_uri", "Publishing without specifying endpoint_uri is forbidden");
  check(flow.applicationId !== null, "app_check", "No Application Connected to the Flow");
  check(verified.some(hasKey), "public_key", "Missing Flows Signed Public Key");
  check(
    await hearsOfFlows(area, flow),
    "webhook",
    "WhatsApp Business Account is not subscribed to Flows Webhooks",
  );
  return faults;
}

/** The number whose key encrypts: the first that has one. */
export async function keyNumber(area: Area, accountId: string): Promise<SandboxNumber | undefined> {
  return (await listSandboxNumbers(area, accountId)).find(hasKey);
}

function hasKey({ publicKey }: SandboxNumber): boolean {
  return publicKey !== null;
}

async function hearsOfFlows(area: Area, flow: SandboxFlow): Promise<boolean> {
  const [app, account] = [await findSandboxApp(area), await findSandboxAccount(area, flow.accountId)];
  return (
    account?.isSubscribed === true && Boolean(app?.callbackUrl) && app?.fields.includes("flows") === true
  );
}
