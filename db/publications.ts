import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Rules } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import {
  type PublicationState,
  type PublicationStep,
  publication,
  type StepRecord,
  type StepRecords,
} from "./schema/publication";
import type { Scope, WorkspaceScope } from "./scope";

export type Publication = {
  readonly id: string;
  readonly flowId: string;
  readonly accountId: string;
  readonly state: PublicationState;
  readonly text: string;
  readonly rules: Rules | null;
  /** SHA-256 of the text in hex. */
  readonly hash: string;
  readonly name: string;
  readonly category: string;
  readonly endpointUri: string | null;
  readonly note: string;
  /** The old revision that is made live again; null: the draft. */
  readonly revisionId: string | null;
  readonly steps: StepRecords;
  readonly startedAt: Date;
  readonly startedBy: string;
};

const columns = {
  id: publication.id,
  flowId: publication.flowId,
  accountId: publication.accountId,
  state: publication.state,
  text: publication.text,
  rules: publication.rules,
  hash: publication.hash,
  name: publication.name,
  category: publication.category,
  endpointUri: publication.endpointUri,
  note: publication.note,
  revisionId: publication.revisionId,
  steps: publication.steps,
  startedAt: publication.startedAt,
  startedBy: publication.startedBy,
};

export type PublicationToStart = Pick<
  Publication,
  | "flowId"
  | "accountId"
  | "text"
  | "rules"
  | "hash"
  | "name"
  | "category"
  | "endpointUri"
  | "note"
  | "revisionId"
  | "steps"
>;

/** Fails on the index `publication_open_unique` while another one of the same Flow and account is open. */
export async function insertPublication(scope: Scope, start: PublicationToStart): Promise<Publication> {
  const { workspaceId, userId: startedBy } = scope;
  const rows = await scope.db
    .insert(publication)
    .values({ ...start, workspaceId, startedBy })
    .returning(columns);
  const [row] = rows;
  invariant(row, "an insert answers its row");
  return row;
}

/** The attempt that has not ended yet. */
export async function findOpenPublication(
  scope: WorkspaceScope,
  flowId: string,
  accountId: string,
): Promise<Publication | undefined> {
  const rows = await scope.db
    .select(columns)
    .from(publication)
    .where(and(ofFlow(scope, flowId), eq(publication.accountId, accountId), eq(publication.state, "open")));
  return rows[0];
}

/** The last attempt, however it ended. */
export async function findLastPublication(
  scope: WorkspaceScope,
  flowId: string,
  accountId: string,
): Promise<Publication | undefined> {
  const rows = await scope.db
    .select(columns)
    .from(publication)
    .where(and(ofFlow(scope, flowId), eq(publication.accountId, accountId)))
    .orderBy(desc(publication.startedAt), desc(publication.id))
    .limit(1);
  return rows[0];
}

/** Takes an open attempt for oneself until then; false when somebody else is at it. */
export async function claimPublication(
  scope: WorkspaceScope,
  id: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const isFree = or(isNull(publication.leaseUntil), lt(publication.leaseUntil, now));
  const rows = await scope.db
    .update(publication)
    .set({ leaseUntil: until })
    .where(and(own(scope, id), eq(publication.state, "open"), isFree))
    .returning({ id: publication.id });
  return rows.length > 0;
}

export async function letGoOfPublication(scope: WorkspaceScope, id: string): Promise<void> {
  await scope.db.update(publication).set({ leaseUntil: null }).where(own(scope, id));
}

/** Writes down where a step stands, and holds the attempt for as long as the next one may take. */
export async function recordStep(
  scope: WorkspaceScope,
  id: string,
  {
    step,
    record,
    until,
  }: { readonly step: PublicationStep; readonly record: StepRecord; readonly until: Date },
): Promise<void> {
  const one = JSON.stringify({ [step]: record });
  await scope.db
    .update(publication)
    .set({ steps: sql`${publication.steps} || ${one}::jsonb`, leaseUntil: until })
    .where(own(scope, id));
}

export async function endPublication(
  scope: WorkspaceScope,
  id: string,
  { state, endedAt }: { readonly state: "done" | "given-up"; readonly endedAt: Date },
): Promise<void> {
  await scope.db.update(publication).set({ state, endedAt, leaseUntil: null }).where(own(scope, id));
}

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(publication.id, id), eq(publication.workspaceId, workspaceId));
}

function ofFlow({ workspaceId }: WorkspaceScope, flowId: string) {
  return and(eq(publication.workspaceId, workspaceId), eq(publication.flowId, flowId));
}
