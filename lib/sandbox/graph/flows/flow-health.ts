import { findSandboxAccount } from "@/db/sandbox-accounts";
import type { SandboxFlow } from "@/db/sandbox-flows";
import { findSandboxNumber, type SandboxNumber } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { publishFaults } from "../../flows/publish-faults";
import type { GraphCall } from "../graph-call";

type CanSend = "AVAILABLE" | "LIMITED" | "BLOCKED";
type Entity = JsonObject & { readonly can_send_message: CanSend };

/** Whether messages with a Flow go out, by all they pass (spec/platform.md, A.6). */
export async function flowHealth(
  call: GraphCall,
  flow: SandboxFlow,
  phoneNumberId: string | undefined,
): Promise<JsonObject> {
  const number = phoneNumberId ? await findSandboxNumber(call.area, phoneNumberId) : undefined;
  const around = await accountEntities(call, flow.accountId);
  return healthOf([await flowEntity(call, flow), ...(number ? [numberEntity(number)] : []), ...around]);
}

export async function numberHealth(call: GraphCall, number: SandboxNumber): Promise<JsonObject> {
  return healthOf([numberEntity(number), ...(await accountEntities(call, number.accountId))]);
}

export async function accountHealth(call: GraphCall, accountId: string): Promise<JsonObject> {
  return healthOf(await accountEntities(call, accountId));
}

export async function templateHealth(
  call: GraphCall,
  template: { readonly id: string; readonly accountId: string; readonly status: string },
): Promise<JsonObject> {
  const isApproved = template.status === "APPROVED";
  const entity: Entity = isApproved
    ? { entity_type: "MESSAGE_TEMPLATE", id: template.id, can_send_message: "AVAILABLE" }
    : {
        entity_type: "MESSAGE_TEMPLATE",
        id: template.id,
        can_send_message: "BLOCKED",
        errors: [
          error(
            141002,
            "The message template is not approved.",
            "Wait for the review, or change the template.",
          ),
        ],
      };
  return healthOf([entity, ...(await accountEntities(call, template.accountId))]);
}

/** The worst of its parts. */
function healthOf(entities: readonly Entity[]): JsonObject {
  const worst = (["BLOCKED", "LIMITED"] as const).find((state) =>
    entities.some(({ can_send_message }) => can_send_message === state),
  );
  return { can_send_message: worst ?? "AVAILABLE", entities };
}

async function flowEntity({ area }: GraphCall, flow: SandboxFlow): Promise<Entity> {
  const base = { entity_type: "FLOW", id: flow.id };
  if (flow.status === "THROTTLED") return { ...base, can_send_message: "LIMITED" };
  if (flow.status === "BLOCKED" || flow.status === "DEPRECATED")
    return { ...base, can_send_message: "BLOCKED" };
  const faults = flow.status === "DRAFT" ? await publishFaults(area, flow) : [];
  if (faults.length === 0) return { ...base, can_send_message: "AVAILABLE" };
  const errors = faults.map(({ check, message }) =>
    error(
      131000,
      `${check}: ${message}.`,
      "https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi",
    ),
  );
  return { ...base, can_send_message: "BLOCKED", errors };
}

function numberEntity(number: SandboxNumber): Entity {
  const base = { entity_type: "PHONE_NUMBER", id: number.id };
  if (number.isRegistered) return { ...base, can_send_message: "AVAILABLE" };
  return {
    ...base,
    can_send_message: "BLOCKED",
    errors: [error(141000, "The phone number is not registered.", "Register the phone number.")],
  };
}

async function accountEntities({ area, caller }: GraphCall, accountId: string): Promise<readonly Entity[]> {
  const account = await findSandboxAccount(area, accountId);
  const hearsMessages = account?.isSubscribed && caller.app.fields.includes("messages");
  const app: Entity = {
    entity_type: "APP",
    id: caller.app.id,
    can_send_message: hearsMessages ? "AVAILABLE" : "LIMITED",
  };
  const notes = [
    "Your app is not subscribed to the message webhook. This means you will not receive any messages.",
  ];
  return [
    { entity_type: "WABA", id: accountId, can_send_message: "AVAILABLE" },
    { entity_type: "BUSINESS", id: caller.app.businessId, can_send_message: "AVAILABLE" },
    hearsMessages ? app : { ...app, additional_info: notes },
  ];
}

function error(code: number, description: string, solution: string): JsonObject {
  return { error_code: code, error_description: description, possible_solution: solution };
}
