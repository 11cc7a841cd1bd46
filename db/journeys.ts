import { and, count, desc, eq, inArray, isNull, lt, ne } from "drizzle-orm";
import type { Journey } from "@/lib/flow/answering/journey";
import type { Database } from "./database";
import { newId } from "./new-id";
import { flow } from "./schema/flow";
import { journey } from "./schema/journey";
import { inTransaction, type Scope, type WorkspaceScope } from "./scope";

export type JourneyToKeep = {
  readonly flowId: string;
  readonly firstCall: number;
  readonly happenedAt: Date;
  readonly content: Journey;
  readonly keptAt: Date;
};

export type JourneyKept =
  | { readonly outcome: "kept"; readonly id: string }
  | { readonly outcome: "flow-not-found" | "too-many" };

/** Keeps a journey; one that begins with the same call is brought up to date. A Flow has `countMax` at most. */
export async function keepJourney(
  scope: Scope,
  { flowId, firstCall, happenedAt, content, keptAt }: JourneyToKeep,
  countMax: number,
): Promise<JourneyKept> {
  const { workspaceId, userId } = scope;
  return inTransaction(scope, async ({ db }): Promise<JourneyKept> => {
    const flows = await db
      .select({ id: flow.id })
      .from(flow)
      .where(and(eq(flow.id, flowId), eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)))
      .for("update");
    if (flows.length === 0) return { outcome: "flow-not-found" };
    const others = await db
      .select({ count: count() })
      .from(journey)
      .where(and(eq(journey.flowId, flowId), ne(journey.firstCall, firstCall)));
    if ((others[0]?.count ?? 0) >= countMax) return { outcome: "too-many" };
    const kept = { content, stepCount: content.steps.length, keptAt, keptBy: userId };
    const rows = await db
      .insert(journey)
      .values({ id: newId(), flowId, workspaceId, firstCall, happenedAt, ...kept })
      .onConflictDoUpdate({ target: [journey.flowId, journey.firstCall], set: kept })
      .returning({ id: journey.id });
    return { outcome: "kept", id: rows[0]?.id ?? "" };
  });
}

export type StoredJourneyItem = {
  readonly id: string;
  readonly happenedAt: Date;
  readonly stepCount: number;
};

/** Those of a Flow, the latest first. */
export async function listJourneys(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<readonly StoredJourneyItem[]> {
  const { id, happenedAt, stepCount } = journey;
  return db
    .select({ id, happenedAt, stepCount })
    .from(journey)
    .innerJoin(flow, eq(flow.id, journey.flowId))
    .where(and(eq(journey.workspaceId, workspaceId), eq(journey.flowId, flowId), isNull(flow.deletedAt)))
    .orderBy(desc(journey.happenedAt), desc(journey.firstCall));
}

type JourneyOfFlow = { readonly flowId: string; readonly id: string };

export async function findJourney(
  scope: WorkspaceScope,
  wanted: JourneyOfFlow,
): Promise<Journey | undefined> {
  const rows = await scope.db
    .select({ content: journey.content })
    .from(journey)
    .innerJoin(flow, eq(flow.id, journey.flowId))
    .where(and(isThat(scope, wanted), isNull(flow.deletedAt)));
  return rows[0]?.content;
}

/** False when the workspace has no such journey. */
export async function deleteJourney(scope: WorkspaceScope, unwanted: JourneyOfFlow): Promise<boolean> {
  const rows = await scope.db.delete(journey).where(isThat(scope, unwanted)).returning({ id: journey.id });
  return rows.length > 0;
}

/** Those of Flows that were deleted before a moment, and not brought back. */
export async function deleteJourneysOfDeletedFlows(db: Database, before: Date): Promise<void> {
  const gone = db.select({ id: flow.id }).from(flow).where(lt(flow.deletedAt, before));
  await db.delete(journey).where(inArray(journey.flowId, gone));
}

function isThat({ workspaceId }: WorkspaceScope, { flowId, id }: JourneyOfFlow) {
  return and(eq(journey.workspaceId, workspaceId), eq(journey.flowId, flowId), eq(journey.id, id));
}
