import type { Need, NeedFix } from "@/db/schema/publish-look";
import type { GraphReason } from "@/lib/meta/failures/explain";
import type { Health, HealthEntity, HealthError } from "@/lib/meta/health/health";
import { texts } from "./texts";

const words = texts.whatsapp;

/** The parts that Meta judges, and what each is called here. */
const ids: { readonly [type: string]: string } = {
  FLOW: "whatsapp-flow",
  WABA: "whatsapp-account",
  BUSINESS: "whatsapp-business",
  APP: "whatsapp-app",
  PHONE_NUMBER: "whatsapp-number",
};

/** Publishing itself sets these right: it uploads the draft, tells the address and connects the app. */
const settled: ReadonlySet<GraphReason> = new Set([
  "publish-problems",
  "publish-version",
  "publish-address",
  "publish-app",
]);

/** What only a Flow with live data needs; what stands at WhatsApp may be older than the draft. */
const ofLiveData: ReadonlySet<GraphReason> = new Set(["publish-key", "publish-webhooks", "publish-endpoint"]);

const fixes: { readonly [reason in GraphReason]?: NeedFix } = {
  "publish-number": "open-manager",
  "publish-key": "open-account",
  "publish-webhooks": "subscribe",
  "publish-endpoint": "enter-address",
  "business-not-verified": "open-verification",
  "account-banned": "open-support",
  "account-restricted": "open-support",
  integrity: "open-manager",
  payment: "open-manager",
  registration: "open-manager",
  "name-not-approved": "open-manager",
  "template-violations": "open-manager",
  permission: "open-account",
  "token-expired": "open-account",
  "token-invalid": "open-account",
  "app-capability": "open-account",
};

/** Where to look when Meta names no reason that is known. */
const fixesByType: { readonly [type: string]: NeedFix } = {
  WABA: "open-manager",
  BUSINESS: "open-manager",
  PHONE_NUMBER: "open-manager",
  APP: "open-account",
};

/**
 * What Meta says stands in the way of publishing, part by part (spec/platform.md, A.6); without what publishing sets
 * right by itself. One good need when nothing does.
 */
export function healthNeeds(
  { entities }: Health,
  { asksForData }: { readonly asksForData: boolean },
): readonly Need[] {
  const counts = ({ reason }: HealthError) =>
    !settled.has(reason) && (asksForData || !ofLiveData.has(reason));
  const needs = entities
    .filter(({ type }) => type !== "MESSAGE_TEMPLATE")
    .flatMap((entity) => needsOf(entity, entity.errors.filter(counts)));
  return needs.length > 0 ? needs : [{ id: "whatsapp", state: "good", happened: words.good }];
}

function needsOf(entity: HealthEntity, errors: readonly HealthError[]): readonly Need[] {
  const { type, canSend, notes } = entity;
  if (canSend !== "LIMITED" && canSend !== "BLOCKED") return [];
  const id = ids[type] ?? "whatsapp";
  const state = canSend === "BLOCKED" ? "problem" : "caution";
  const found = errors.map((error) => needOf(error, entity));
  const told = notes.map((note): Need => ({ id, state, ...noteWords(entity, note) }));
  const isSettled = entity.errors.length > 0;
  if (found.length + told.length > 0 || isSettled) return [...found, ...told];
  return [{ id, state, happened: entityWords(entity), remedy: texts.whatsapp.read, ...fixOf(type) }];
}

function needOf(error: HealthError, entity: HealthEntity): Need {
  const { reason, happened, remedy } = error;
  const isKnown = reason !== "other";
  const details = [error.description, error.solution, `code ${error.code}`].filter(Boolean).join(" · ");
  // The address is asked again when the Flow is published.
  const isBlocking = entity.canSend === "BLOCKED" && reason !== "publish-endpoint";
  const fix = fixes[reason];
  return {
    id: ids[entity.type] ?? "whatsapp",
    state: isBlocking ? "problem" : "caution",
    happened: isKnown ? happened : entityWords(entity),
    remedy: isKnown ? remedy : words.read,
    details,
    ...(fix ? { fix } : fixOf(entity.type)),
  };
}

/** The only notes known are those of an app that hears nothing. */
function noteWords(
  entity: HealthEntity,
  note: string,
): Pick<Need, "happened" | "remedy" | "details" | "fix"> {
  const isWebhook = /webhook|subscri/i.test(note);
  const fix = isWebhook ? { fix: "subscribe" as const } : fixOf(entity.type);
  return { happened: entityWords(entity), remedy: words.read, details: note, ...fix };
}

function fixOf(type: string): Pick<Need, "fix"> {
  const fix = fixesByType[type];
  return fix ? { fix } : {};
}

function entityWords({ type, canSend }: HealthEntity): string {
  const known: { readonly [type: string]: string } = canSend === "BLOCKED" ? words.blocked : words.limited;
  return (Object.hasOwn(known, type) ? known[type] : undefined) ?? known.other ?? "";
}
