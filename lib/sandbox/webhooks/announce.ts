import { findSandboxAccount, findSandboxApp } from "@/db/sandbox-accounts";
import { insertSandboxDelivery } from "@/db/sandbox-deliveries";
import { findSandboxNumber, type SandboxNumber } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { faultTaker } from "../faults/faults";
import { seconds } from "../graph/graph-time";
import type { Area } from "../sandbox";
import { printBody } from "./print-body";

/** Something about a Flow; it goes to the callback of the app alone. */
export async function announceFlow(area: Area, accountId: string, value: JsonObject): Promise<void> {
  await announce(area, accountId, { field: "flows", value, time: seconds(area.now()) });
}

export async function announceTemplate(area: Area, accountId: string, value: JsonObject): Promise<void> {
  await announce(area, accountId, {
    field: "message_template_status_update",
    value,
    time: seconds(area.now()),
  });
}

/** Messages or states of a number; number and account may lead them elsewhere (spec/platform.md, A.13). */
export async function announceMessages(
  area: Area,
  number: Pick<SandboxNumber, "id">,
  value: JsonObject,
): Promise<void> {
  const found = await findSandboxNumber(area, number.id);
  invariant(found, "messages belong to a number");
  const metadata = {
    display_phone_number: found.displayNumber.replace(/\D/g, ""),
    phone_number_id: found.id,
  };
  const whole = { messaging_product: "whatsapp", metadata, ...value };
  await announce(area, found.accountId, {
    field: "messages",
    value: whole,
    override: found.callbackOverride,
  });
}

type Change = {
  readonly field: string;
  readonly value: JsonObject;
  /** Seconds; only of what is not about messages. */
  readonly time?: number;
  readonly override?: string | null;
};

async function announce(area: Area, accountId: string, change: Change): Promise<void> {
  const [app, account] = [await findSandboxApp(area), await findSandboxAccount(area, accountId)];
  if (!app || !account?.isSubscribed || !app.fields.includes(change.field)) return;
  const override = change.field === "messages" ? (change.override ?? account.callbackOverride) : null;
  const url = override ?? app.callbackUrl;
  if (!url) return;
  const { field, value, time } = change;
  const entry = { id: accountId, ...(time === undefined ? {} : { time }), changes: [{ value, field }] };
  const body = printBody({ object: "whatsapp_business_account", entry: [entry] });
  const now = area.now();
  const take = await faultTaker(area);
  const isLost = (await take("webhook-lost")) !== undefined;
  const late = await take("webhook-late");
  const joined = await take("webhook-joined");
  const delayMs = late ? (late.delayMs ?? 5_000) : joined ? (joined.delayMs ?? 1_000) : 0;
  const delivery = {
    appId: app.id,
    url,
    body,
    field,
    state: isLost ? ("lost" as const) : ("waiting" as const),
    isJoined: joined !== undefined,
    dueAt: new Date(now.getTime() + delayMs),
    createdAt: now,
  };
  await insertSandboxDelivery(area, delivery);
  if (!isLost && (await take("webhook-repeated"))) await insertSandboxDelivery(area, delivery);
}
