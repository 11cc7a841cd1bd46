import { findSandboxDelivery, reviveSandboxDelivery } from "@/db/sandbox-deliveries";
import { findEndpointCall } from "@/db/sandbox-endpoint-calls";
import type { Json } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { doorKey } from "../door";
import type { Area } from "../sandbox";

/** What was said, as text to be read. Long texts are cut. */
export type ActivityDetails = { readonly request: string; readonly response: string | null };

type NotFound = { readonly reason: "not-found" };

const textMax = 40_000;

/** What a webhook carried, or what the endpoint was asked and said, decrypted. */
export async function readActivity(
  area: Area,
  { kind, id }: { readonly kind: "webhook" | "endpoint"; readonly id: string },
): Promise<Result<ActivityDetails, NotFound>> {
  const show = (value: Json) => readable(area, value);
  if (kind === "endpoint") {
    const call = await findEndpointCall(area, id);
    if (!call) return failure({ reason: "not-found" });
    const response = call.response === null ? null : show(call.response);
    return success({ request: show(call.request), response });
  }
  const delivery = await findSandboxDelivery(area, id);
  if (!delivery) return failure({ reason: "not-found" });
  // Written by `printBody`.
  return success({ request: show(JSON.parse(delivery.body) as Json), response: null });
}

/** Sends a webhook once more, also one that was lost: receivers must stand that. */
export async function deliverAgain(
  area: Area,
  { id }: { readonly id: string },
): Promise<Result<void, NotFound>> {
  const isThere = await reviveSandboxDelivery(area, id, area.now());
  area.wake();
  return isThere ? success(undefined) : failure({ reason: "not-found" });
}

/** Addresses of files carry the key of the door, which leaves this house in no page. */
function readable({ secret }: Area, value: Json): string {
  const text = JSON.stringify(value, null, 2).replaceAll(doorKey(secret), "…");
  return text.length > textMax ? `${text.slice(0, textMax)}\n…` : text;
}
