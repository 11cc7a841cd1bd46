import { z } from "zod";
import { findDraft } from "@/db/drafts";
import { isDuplicate } from "@/db/failures";
import { findFlowLink } from "@/db/flow-links";
import {
  claimPublication,
  endPublication,
  findOpenPublication,
  insertPublication,
  letGoOfPublication,
  type Publication,
  type PublicationToStart,
} from "@/db/publications";
import { findRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { flowCategories } from "@/lib/meta/flows/flow-at-meta";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { failure, type Result, success } from "@/lib/result";
import { isCallable } from "./endpoint-address";
import { finish } from "./finish";
import { hostedAddress } from "./hosted-address";
import {
  addressMisfit,
  alreadyRunning,
  type FlowNotFound,
  flowNotFound,
  type PublishRefused,
  type RevisionNotFound,
  revisionNotFound,
  type StepFailed,
} from "./refusals";
import { leaseFrom, runSteps } from "./run-steps";
import { hashOf } from "./text-hash";
import { texts } from "./texts";

/** What WhatsApp knows stays; a new Flow is of no special kind. */
const asItIs = "AS_IS";

export const flowToPublishSchema = z.object({
  flowId: z.string(),
  accountId: z.string(),
  category: z.enum([...flowCategories, asItIs]).default(asItIs),
  /**
   * Where the Flow asks for live data: https, or of this house where the account is of the sandbox; null: this house
   * answers itself.
   */
  endpointUri: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  /** What is new, for those who read the revisions later. */
  note: z.string().trim().max(500).default(""),
  /** An old revision to make live again, whatever the draft says; null: the draft. */
  revisionId: z.string().max(100).nullable().default(null),
});

export type FlowToPublish = z.output<typeof flowToPublishSchema>;

/**
 * Makes the draft of a Flow, or one of its revisions, live in an account. What an earlier try reached is kept: the same
 * press again goes on behind the last step that was done, and what happened without an answer is found and not done
 * twice.
 */
export async function publishFlow(
  room: AccountsRoom,
  scope: Scope,
  wanted: FlowToPublish,
): Promise<Result<{ readonly publicationId: string }, PublishRefused>> {
  return attempted(room, scope, wanted, async (attempt, open) => {
    const ran = await runSteps(scope, attempt, { open, now: room.now });
    if (ran.ok) await finish(scope, attempt, room.now());
    return ran;
  });
}

/**
 * The same up to the last step: the Flow stands at WhatsApp as a draft, which can be tried on a phone. Publishing goes
 * on from there.
 */
export async function putDraft(
  room: AccountsRoom,
  scope: Scope,
  wanted: FlowToPublish,
): Promise<Result<{ readonly publicationId: string }, PublishRefused>> {
  return attempted(room, scope, wanted, (attempt, open) =>
    runSteps(scope, attempt, { open, now: room.now, last: "upload" }),
  );
}

/** Works on the attempt that is open for this, or on a new one, while nobody else does. */
async function attempted(
  room: AccountsRoom,
  scope: Scope,
  wanted: FlowToPublish,
  work: (attempt: Publication, open: OpenAccount) => Promise<Result<void, StepFailed>>,
): Promise<Result<{ readonly publicationId: string }, PublishRefused>> {
  const said = await textToPublish(scope, wanted);
  if (!said.ok) return said;
  const open = await openAccount(room, scope, wanted.accountId);
  if (!open.ok) return open;
  const { kind } = open.value.account;
  const endpointUri =
    wanted.endpointUri ?? (await hostedAddress(room, scope, { ...wanted, ...said.value, kind }));
  if (endpointUri !== null && !isCallable(room, kind, endpointUri)) return failure(addressMisfit);
  const attempt = await attemptFor(room, scope, open.value, { ...wanted, ...said.value, endpointUri });
  if (!attempt) return failure(alreadyRunning);
  try {
    const ran = await work(attempt, open.value);
    return ran.ok ? success({ publicationId: attempt.id }) : ran;
  } finally {
    await letGoOfPublication(scope, attempt.id);
  }
}

type Said = Pick<PublicationToStart, "name" | "text" | "rules" | "hash" | "note">;

async function textToPublish(
  scope: Scope,
  { flowId, revisionId, note }: FlowToPublish,
): Promise<Result<Said, FlowNotFound | RevisionNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const { name, text, rules } = draft;
  if (revisionId === null) return success({ name, text, rules, hash: hashOf(text), note });
  const old = await findRevision(scope, flowId, revisionId);
  if (!old) return failure(revisionNotFound);
  const again = note === "" ? texts.again(old.number) : note;
  return success({ name, text: old.text, rules: old.rules, hash: hashOf(old.text), note: again });
}

type Wanted = Omit<PublicationToStart, "steps">;

/** The open attempt when it wants the same, else a new one; claimed. Undefined when somebody else is at it. */
async function attemptFor(
  room: AccountsRoom,
  scope: Scope,
  open: OpenAccount,
  wanted: Wanted,
): Promise<Publication | undefined> {
  const before = await findOpenPublication(scope, wanted.flowId, wanted.accountId);
  if (before && !(await claimed(room, scope, before))) return undefined;
  const link = await findFlowLink(scope, wanted.flowId, wanted.accountId);
  const isGone = link?.status === "gone";
  if (before && !isGone && wantsTheSame(before, wanted)) {
    // Rules are nothing that WhatsApp has: the newest go live with the text.
    return { ...before, note: wanted.note, rules: wanted.rules };
  }
  if (before) await settle(room, scope, open, before);
  return started(room, scope, { ...wanted, steps: carriedOver(before, wanted) });
}

function claimed(room: AccountsRoom, scope: Scope, { id }: Publication): Promise<boolean> {
  const now = room.now();
  return claimPublication(scope, id, { now, until: leaseFrom(now) });
}

function wantsTheSame(before: Publication, wanted: Wanted): boolean {
  const keys = ["hash", "name", "category", "endpointUri"] as const;
  return keys.every((key) => before[key] === wanted[key]);
}

/** An attempt that is no longer wanted ends as what it came to: live after all, or given up. */
async function settle(room: AccountsRoom, scope: Scope, open: OpenAccount, before: Publication) {
  const link = await findFlowLink(scope, before.flowId, before.accountId);
  const mayBeLive = link !== undefined && before.steps.publish !== undefined;
  const now = mayBeLive ? await readFlow(open.graph, link.metaFlowId) : undefined;
  if (now?.ok && now.value.status === "PUBLISHED") return finish(scope, before, room.now());
  return endPublication(scope, before.id, { state: "given-up", endedAt: room.now() });
}

/** A Flow that the attempt before may have made is looked for under the same name. */
function carriedOver(before: Publication | undefined, { name }: Wanted): Publication["steps"] {
  const make = before?.name === name ? before.steps.make : undefined;
  return make && make.state !== "done" ? { make } : {};
}

async function started(room: AccountsRoom, scope: Scope, start: PublicationToStart) {
  try {
    const attempt = await insertPublication(scope, start);
    return (await claimed(room, scope, attempt)) ? attempt : undefined;
  } catch (error) {
    // Another press was faster.
    if (isDuplicate(error, "publication_open_unique")) return undefined;
    throw error;
  }
}
