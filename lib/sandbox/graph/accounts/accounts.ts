import { z } from "zod";
import { type SandboxAccountRow, updateSandboxAccount, updateSandboxApp } from "@/db/sandbox-accounts";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import { verifyCallback } from "../../webhooks/verify-callback";
import { objectWith } from "../fields";
import { accountHealth } from "../flows/flow-health";
import { type GraphCall, readParams } from "../graph-call";
import { listParam, plain } from "../params";
import { type Answer, parameterInvalid, refuse, unknownObject } from "../refusal";

const done = success({ success: true });

export async function showAccount(call: GraphCall, account: SandboxAccountRow): Promise<Answer<JsonObject>> {
  return objectWith(
    call,
    {
      id: () => account.id,
      name: () => account.name,
      currency: () => "USD",
      timezone_id: () => "1",
      message_template_namespace: () => account.templateNamespace,
      account_review_status: () => "APPROVED",
      business_verification_status: () => "verified",
      health_status: () => accountHealth(call, account.id),
    },
    ["id", "name", "timezone_id", "message_template_namespace"],
  );
}

const subscription = z.object({
  override_callback_uri: plain(200).optional(),
  verify_token: z.string().optional(),
});

/** `POST /WABA/subscribed_apps` (spec/platform.md, A.13); without an override an earlier one ends. */
export async function subscribeAccount(call: GraphCall, account: SandboxAccountRow): Promise<Answer> {
  const read = readParams(call, subscription);
  if (!read.ok) return read;
  const { override_callback_uri: url, verify_token } = read.value;
  if (url !== undefined) {
    const verified = await verifyCallback(call.area, url, verify_token ?? "");
    if (!verified.ok) return verified;
  }
  await updateSandboxAccount(call.area, account.id, { isSubscribed: true, callbackOverride: url ?? null });
  return done;
}

export async function unsubscribeAccount(call: GraphCall, account: SandboxAccountRow): Promise<Answer> {
  await updateSandboxAccount(call.area, account.id, { isSubscribed: false, callbackOverride: null });
  return done;
}

export async function accountSubscriptions(
  { caller }: GraphCall,
  account: SandboxAccountRow,
): Promise<Answer> {
  if (!account.isSubscribed) return success({ data: [] });
  const { id, name } = caller.app;
  const override = account.callbackOverride;
  return success({
    data: [
      {
        whatsapp_business_api_data: { link: `https://www.facebook.com/games/?app_id=${id}`, name, id },
        ...(override === null ? {} : { override_callback_uri: override }),
      },
    ],
  });
}

const appSubscription = z.object({
  object: z.literal("whatsapp_business_account"),
  callback_url: plain(2000),
  verify_token: z.string().min(1),
  fields: listParam(plain(100)),
});

/** `POST /APP/subscriptions`: the address is asked at once, and it is the app itself that may do this. */
export async function subscribeApp(call: GraphCall, appId: string): Promise<Answer> {
  const own = ownApp(call, appId);
  if (!own.ok) return own;
  const read = readParams(call, appSubscription);
  if (!read.ok) return read;
  const { callback_url, verify_token, fields } = read.value;
  const unknown = fields.find((field) => !knownFields.has(field));
  if (unknown !== undefined)
    return parameterInvalid(`Param fields: ${unknown} is no field of whatsapp_business_account`);
  const verified = await verifyCallback(call.area, callback_url, verify_token);
  if (!verified.ok) return verified;
  await updateSandboxApp(call.area, { callbackUrl: callback_url, fields });
  return done;
}

export async function appSubscriptions(call: GraphCall, appId: string): Promise<Answer> {
  const own = ownApp(call, appId);
  if (!own.ok) return own;
  const { callbackUrl, fields } = call.caller.app;
  if (callbackUrl === null) return success({ data: [] });
  return success({
    data: [
      {
        object: "whatsapp_business_account",
        callback_url: callbackUrl,
        active: true,
        fields: fields.map((name) => ({ name, version: "v25.0" })),
      },
    ],
  });
}

export async function unsubscribeApp(call: GraphCall, appId: string): Promise<Answer> {
  const own = ownApp(call, appId);
  if (!own.ok) return own;
  await updateSandboxApp(call.area, { callbackUrl: null, fields: [] });
  return done;
}

export async function showApp(call: GraphCall, appId: string): Promise<Answer<JsonObject>> {
  const { app } = call.caller;
  if (app.id !== appId) return unknownObject(appId, call.method);
  const link = `https://www.facebook.com/games/?app_id=${app.id}`;
  return objectWith(call, { id: () => app.id, name: () => app.name, link: () => link }, [
    "link",
    "name",
    "id",
  ]);
}

const knownFields = new Set([
  "messages",
  "flows",
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "account_update",
  "account_alerts",
  "account_review_update",
  "business_capability_update",
  "security",
]);

function ownApp({ caller, method }: GraphCall, appId: string): Answer<void> {
  if (caller.app.id !== appId) return unknownObject(appId, method);
  if (caller.kind === "app") return success(undefined);
  return refuse({ message: "(#15) This method must be called with an app access_token.", code: 15 });
}
