import { findDraft, type StoredDraft } from "@/db/drafts";
import { type FlowLink, findFlowLink } from "@/db/flow-links";
import { savePublishLook } from "@/db/publish-looks";
import type { Need, WhatsAppLook } from "@/db/schema/publish-look";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { type AccountNotFound, findingOf, type SecretsLost } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { type Health, readHealth } from "@/lib/meta/health/health";
import { failure, type Result, success } from "@/lib/result";
import { isGone } from "../is-gone";
import { meaningHash } from "../meaning-hash";
import { problemOf } from "../problem-of";
import { type FlowNotFound, flowNotFound } from "../refusals";
import { healthNeeds } from "./health-needs";
import { texts } from "./texts";

type Key = { readonly flowId: string; readonly accountId: string };

/**
 * Asks WhatsApp itself what stands in the way of publishing, and keeps what it says: of the Flow where it stands there,
 * else of the number that would send it.
 */
export async function lookAtWhatsApp(
  room: AccountsRoom,
  scope: Scope,
  key: Key,
): Promise<Result<WhatsAppLook, FlowNotFound | AccountNotFound | SecretsLost>> {
  const draft = await findDraft(scope, key.flowId);
  if (!draft) return failure(flowNotFound);
  const open = await openAccount(room, scope, key.accountId);
  if (!open.ok) return open;
  const link = await findFlowLink(scope, key.flowId, key.accountId);
  const asked = await askedAt(open.value, link);
  const needs = asked.ok ? needsIn(asked.value, { draft, link }) : [needOf(asked.failure)];
  const look: WhatsAppLook = { at: room.now().toISOString(), needs };
  await savePublishLook(scope, key, { whatsapp: look });
  return success(look);
}

type Said = { readonly health: Health | undefined; readonly flow: FlowAtMeta | undefined };

async function askedAt(
  { graph, account }: OpenAccount,
  link: FlowLink | undefined,
): Promise<Result<Said, GraphFailure>> {
  const phoneNumberId = account.mainPhoneNumberId;
  if (link && link.status !== "gone") {
    const flow = await readFlow(graph, link.metaFlowId, { phoneNumberId });
    if (flow.ok) return success({ health: flow.value.health, flow: flow.value });
    if (!isGone(flow.failure)) return flow;
  }
  const health = await readHealth(graph, phoneNumberId);
  return health.ok ? success({ health: health.value, flow: undefined }) : health;
}

function needsIn(
  { health, flow }: Said,
  { draft, link }: { readonly draft: StoredDraft; readonly link: FlowLink | undefined },
): readonly Need[] {
  const opened = openText(draft.text);
  const asksForData = opened.ok && hasEndpoint(opened.value.document);
  const said: readonly Need[] = health
    ? healthNeeds(health, { asksForData })
    : [{ id: "whatsapp", state: "unknown", happened: texts.whatsapp.silent }];
  // Mistakes in an older text are gone with the next upload.
  const isOfDraft = link !== undefined && link.knownHash === meaningHash(draft.text);
  const problems = (isOfDraft ? (flow?.problems ?? []) : []).map((each) => problemOf(each, draft.text));
  if (problems.length === 0) return said;
  const mistakes: Need = {
    id: "whatsapp-flow",
    state: "problem",
    ...texts.whatsapp.mistakes,
    problems,
    fix: "open-flow",
  };
  return [mistakes, ...said.filter(({ state }) => state !== "good")];
}

function needOf(cause: GraphFailure): Need {
  const fix = cause.kind === "signed-out" || cause.kind === "forbidden" ? "open-account" : undefined;
  return { id: "whatsapp", ...findingOf(cause), ...(fix ? { fix } : {}) };
}
