import { createPublicKey } from "node:crypto";
import { z } from "zod";
import { listSandboxNumbers, type SandboxNumber, updateSandboxNumber } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import { takeFault } from "../../faults/faults";
import { verifyCallback } from "../../webhooks/verify-callback";
import { objectWith } from "../fields";
import { numberHealth } from "../flows/flow-health";
import { type GraphCall, readParams } from "../graph-call";
import { page } from "../page";
import { objectLike } from "../params";
import { type Answer, messageRefused, parameterInvalid, parameterMissing } from "../refusal";

const defaults = [
  "verified_name",
  "code_verification_status",
  "display_phone_number",
  "quality_rating",
  "id",
];

export async function listNumbers(call: GraphCall, accountId: string): Promise<Answer> {
  const items = await listSandboxNumbers(call.area, accountId);
  const path = `${accountId}/phone_numbers`;
  return page(call, { items, path, show: (number) => showNumber(call, number) });
}

/** A number as spec/platform.md, A.13, lists it. */
export async function showNumber(call: GraphCall, number: SandboxNumber): Promise<Answer<JsonObject>> {
  const override = number.callbackOverride;
  return objectWith(
    call,
    {
      id: () => number.id,
      display_phone_number: () => number.displayNumber,
      verified_name: () => number.verifiedName,
      quality_rating: async () => ((await takeFault(call.area, "quality-low")) ? "RED" : "GREEN"),
      code_verification_status: () => number.verification,
      name_status: () => "APPROVED",
      status: () => (number.isRegistered ? "CONNECTED" : "DISCONNECTED"),
      platform_type: () => (number.isRegistered ? "CLOUD_API" : "NOT_APPLICABLE"),
      throughput: () => ({ level: "STANDARD" }),
      messaging_limit_tier: () => "TIER_250",
      account_mode: () => "SANDBOX",
      webhook_configuration: () => ({
        ...(override === null ? {} : { phone_number: override }),
        ...(call.caller.app.callbackUrl === null ? {} : { application: call.caller.app.callbackUrl }),
      }),
      health_status: () => numberHealth(call, number),
    },
    defaults,
  );
}

const configuration = z.object({
  webhook_configuration: objectLike(
    z.looseObject({ override_callback_uri: z.string().max(200), verify_token: z.string().optional() }),
  ),
});

/** Leads the messages of the number to another address, or back with an empty one. */
export async function updateNumber(call: GraphCall, number: SandboxNumber): Promise<Answer> {
  const read = readParams(call, configuration);
  if (!read.ok) return read;
  const { override_callback_uri: url, verify_token } = read.value.webhook_configuration;
  if (url !== "") {
    const verified = await verifyCallback(call.area, url, verify_token ?? "");
    if (!verified.ok) return verified;
  }
  await updateSandboxNumber(call.area, number.id, { callbackOverride: url === "" ? null : url });
  return success({ success: true });
}

export async function registerNumber({ area, params }: GraphCall, number: SandboxNumber): Promise<Answer> {
  if (params.messaging_product !== "whatsapp") return parameterMissing("messaging_product");
  if (!/^\d{6}$/.test(String(params.pin ?? "")))
    return parameterInvalid("Invalid parameter pin: it has six digits.");
  await updateSandboxNumber(area, number.id, { isRegistered: true });
  return success({ success: true });
}

/** The key of a number ends with its registration: it has to be uploaded again (A.12). */
export async function deregisterNumber({ area }: GraphCall, number: SandboxNumber): Promise<Answer> {
  await updateSandboxNumber(area, number.id, { isRegistered: false, publicKey: null });
  return success({ success: true });
}

/** `POST /PHONE/whatsapp_business_encryption` (A.12). */
export async function setKey({ area, params }: GraphCall, number: SandboxNumber): Promise<Answer> {
  const { business_public_key: pem } = params;
  if (pem === undefined) return parameterMissing("business_public_key");
  if (typeof pem !== "string" || !isRsa2048(pem)) {
    return parameterInvalid(
      "Invalid parameter business_public_key: a 2048-bit RSA public key in PEM format is needed.",
    );
  }
  if (!number.isRegistered) return messageRefused(133010, "The phone number is not registered.");
  if (await takeFault(area, "key-signing", "keys.set")) {
    return messageRefused(131000, "Failed to calculate signature for public key", 500);
  }
  await updateSandboxNumber(area, number.id, { publicKey: pem });
  return success({ success: true });
}

export async function readKey({ area }: GraphCall, number: SandboxNumber): Promise<Answer> {
  if (number.publicKey === null) return success({ data: [] });
  const isWrong = await takeFault(area, "key-mismatch", "keys.read");
  return success({
    data: [
      {
        business_public_key: number.publicKey,
        business_public_key_signature_status: isWrong ? "MISMATCH" : "VALID",
      },
    ],
  });
}

/** An SPKI PEM; a private key would be taken for its public half otherwise. */
function isRsa2048(pem: string): boolean {
  if (!/^\s*-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----\s*$/.test(pem)) return false;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "rsa" && key.asymmetricKeyDetails?.modulusLength === 2048;
  } catch {
    // OpenSSL refuses what is no key.
    return false;
  }
}
