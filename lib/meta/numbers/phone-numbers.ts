import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { items, type Listing } from "../client/pages";
import { done, id, reading, text, word } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** A number of the business (spec/platform.md, A.13). Its id is not the number itself. */
export type PhoneNumber = {
  readonly id: string;
  /** "+1 555-078-3881" */
  readonly displayNumber: string;
  readonly verifiedName: string | undefined;
  readonly quality: "GREEN" | "YELLOW" | "RED" | "UNKNOWN";
  readonly verification: "VERIFIED" | "NOT_VERIFIED" | "EXPIRED" | "UNKNOWN";
  readonly nameStatus: string | undefined;
  readonly status: string | undefined;
  readonly platform: string | undefined;
  /** "STANDARD" is 80 messages a second, "HIGH" up to 1,000. */
  readonly throughput: string | undefined;
  readonly messagingLimit: string | undefined;
  /** All that Meta sent. */
  readonly raw: JsonObject;
};

const fields = [
  "id",
  "display_phone_number",
  "verified_name",
  "quality_rating",
  "code_verification_status",
  "name_status",
  "status",
  "platform_type",
  "throughput",
  "messaging_limit_tier",
].join(",");

const phoneNumber = reading(
  z.object({
    id,
    display_phone_number: z.string().catch(""),
    verified_name: text,
    quality_rating: word(["GREEN", "YELLOW", "RED"]),
    code_verification_status: word(["VERIFIED", "NOT_VERIFIED", "EXPIRED"]),
    name_status: text,
    status: text,
    platform_type: text,
    throughput: z.object({ level: text }).optional().catch(undefined),
    messaging_limit_tier: text,
  }),
  (wire, raw): PhoneNumber => ({
    id: wire.id,
    displayNumber: wire.display_phone_number,
    verifiedName: wire.verified_name,
    quality: wire.quality_rating,
    verification: wire.code_verification_status,
    nameStatus: wire.name_status,
    status: wire.status,
    platform: wire.platform_type,
    throughput: wire.throughput?.level,
    messagingLimit: wire.messaging_limit_tier,
    raw,
  }),
);

export function listPhoneNumbers(graph: GraphClient, wabaId: string): Listing<PhoneNumber> {
  return items(graph, { path: [wabaId, "phone_numbers"], query: { fields } }, phoneNumber);
}

export async function readPhoneNumber(
  graph: GraphClient,
  phoneNumberId: string,
): Promise<Result<PhoneNumber, GraphFailure>> {
  return graph.call(
    { method: "GET", path: [phoneNumberId], query: { fields }, repeat: "always", patience: "read" },
    phoneNumber,
  );
}

/** Registers a number with its six-digit PIN. Meta counts attempts, so it is never repeated by itself. */
export async function registerPhoneNumber(
  graph: GraphClient,
  phoneNumberId: string,
  pin: string,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [phoneNumberId, "register"],
      body: { messaging_product: "whatsapp", pin },
      repeat: "never",
      patience: "write",
      secrets: [pin],
    },
    done,
  );
}

export async function deregisterPhoneNumber(
  graph: GraphClient,
  phoneNumberId: string,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    { method: "POST", path: [phoneNumberId, "deregister"], repeat: "never", patience: "write" },
    done,
  );
}
