import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import { toStorable } from "./exact-text";
import { foldedText, textsIn } from "./folded-text";
import { newId } from "./new-id";
import { flowLink } from "./schema/flow-link";
import { response } from "./schema/response";
import type { WorkspaceScope } from "./scope";

/** The answers of a completed Flow. */
export type StoredResponse = Omit<typeof response.$inferSelect, "workspaceId">;
export type ResponseToStore = Omit<
  StoredResponse,
  "id" | "position" | "searchText" | "dismissedAt" | "sendId" | "lostPlaces"
> &
  Partial<Pick<StoredResponse, "sendId">>;

/** Keeps a response and answers its id; undefined when the account has one of this message. */
export async function insertResponse(
  { db, workspaceId }: WorkspaceScope,
  values: ResponseToStore,
): Promise<string | undefined> {
  const rows = await db
    .insert(response)
    .values({ ...values, id: newId(), workspaceId, searchText: searchTextOf(values) })
    .onConflictDoNothing({ target: [response.accountId, response.messageId] })
    .returning({ id: response.id });
  return rows[0]?.id;
}

/** Writes down which places went to others before the response came. */
export async function setLostPlaces(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  lostPlaces: readonly string[],
): Promise<void> {
  await db
    .update(response)
    .set({ lostPlaces })
    .where(and(eq(response.workspaceId, workspaceId), eq(response.id, id)));
}

/** A line for each thing that can be found. Answers that could not be read are searched as they came. */
function searchTextOf({ answers, answersText, senderName, senderWaId }: ResponseToStore): string {
  const told = answers === null ? [answersText] : textsIn(answers);
  const sender = [senderName, senderWaId && `+${senderWaId}`].filter((part) => part !== null);
  return [...sender, ...told].map(foldedText).join("\n");
}

export type ResponsePage = {
  readonly countMax: number;
  /** The position of the last one seen. */
  readonly before?: number;
};

/** Responses of a Flow, the newest first. */
export async function listResponses(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  { countMax, before }: ResponsePage,
): Promise<readonly StoredResponse[]> {
  const earlier = before === undefined ? undefined : lt(response.position, before);
  return db
    .select()
    .from(response)
    .where(and(eq(response.workspaceId, workspaceId), eq(response.flowId, flowId), earlier))
    .orderBy(desc(response.position))
    .limit(countMax);
}

export async function findResponse(
  { db, workspaceId }: WorkspaceScope,
  id: string,
): Promise<StoredResponse | undefined> {
  const rows = await db
    .select()
    .from(response)
    .where(and(eq(response.workspaceId, workspaceId), eq(response.id, id)));
  return rows[0];
}

/** Responses of which nobody knows the Flow, the newest first. */
export async function listTray(
  { db, workspaceId }: WorkspaceScope,
  { countMax, before }: ResponsePage,
): Promise<readonly StoredResponse[]> {
  const earlier = before === undefined ? undefined : lt(response.position, before);
  return db
    .select()
    .from(response)
    .where(
      and(
        eq(response.workspaceId, workspaceId),
        eq(response.certainty, "none"),
        isNull(response.dismissedAt),
        earlier,
      ),
    )
    .orderBy(desc(response.position))
    .limit(countMax);
}

export async function countTray({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const rows = await db
    .select({ count: count() })
    .from(response)
    .where(
      and(
        eq(response.workspaceId, workspaceId),
        eq(response.certainty, "none"),
        isNull(response.dismissedAt),
      ),
    );
  return rows[0]?.count ?? 0;
}

/** Puts a response of the tray to a Flow by hand. False when it is no longer there. */
export async function assignResponse(scope: WorkspaceScope, id: string, flowId: string): Promise<boolean> {
  return changed(scope, id, "none", { flowId, certainty: "hand" });
}

/** Puts a response that was assigned by hand back into the tray. */
export async function unassignResponse(scope: WorkspaceScope, id: string): Promise<boolean> {
  return changed(scope, id, "hand", { flowId: null, certainty: "none" });
}

/** Takes a response off the tray; null puts it back. */
export async function setDismissed(scope: WorkspaceScope, id: string, at: Date | null): Promise<boolean> {
  return changed(scope, id, "none", { dismissedAt: at });
}

async function changed(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  certainty: StoredResponse["certainty"],
  change: Partial<Pick<StoredResponse, "flowId" | "certainty" | "dismissedAt">>,
): Promise<boolean> {
  const rows = await db
    .update(response)
    .set(change)
    .where(and(eq(response.workspaceId, workspaceId), eq(response.id, id), eq(response.certainty, certainty)))
    .returning({ id: response.id });
  return rows.length > 0;
}

/** The Flow of an account that Meta knows under this id. */
export async function findFlowAtMeta(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  metaFlowId: string,
): Promise<{ readonly flowId: string; readonly metaFlowId: string } | undefined> {
  const rows = await db
    .select({ flowId: flowLink.flowId, metaFlowId: flowLink.metaFlowId })
    .from(flowLink)
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        eq(flowLink.accountId, accountId),
        eq(flowLink.metaFlowId, toStorable(metaFlowId)),
      ),
    );
  return rows[0];
}
