import { and, asc, count, desc, eq, gte, inArray, isNull, lt, max, ne, or } from "drizzle-orm";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxMessage } from "./schema/sandbox-message";
import { sandboxPerson } from "./schema/sandbox-person";

export type SandboxMessage = typeof sandboxMessage.$inferSelect;
export type SandboxPerson = typeof sandboxPerson.$inferSelect;

export type ChatKey = { readonly numberId: string; readonly waId: string };

export async function insertSandboxMessage(
  { db, workspaceId }: SandboxScope,
  message: Omit<SandboxMessage, "workspaceId" | "position">,
): Promise<void> {
  await db.insert(sandboxMessage).values({ ...message, workspaceId });
}

export async function findSandboxMessage(
  scope: SandboxScope,
  id: string,
): Promise<SandboxMessage | undefined> {
  const rows = await scope.db.select().from(sandboxMessage).where(ownMessage(scope, id));
  return rows[0];
}

export async function updateSandboxMessage(
  scope: SandboxScope,
  id: string,
  change: Partial<Pick<SandboxMessage, "status" | "closedAt">>,
): Promise<void> {
  await scope.db.update(sandboxMessage).set(change).where(ownMessage(scope, id));
}

/** The last messages of a chat, oldest first, before the position when one is given. */
export async function listSandboxMessages(
  { db, workspaceId }: SandboxScope,
  { numberId, waId, before, countMax }: ChatKey & { readonly before?: number; readonly countMax: number },
): Promise<readonly SandboxMessage[]> {
  const rows = await db
    .select()
    .from(sandboxMessage)
    .where(
      and(
        eq(sandboxMessage.workspaceId, workspaceId),
        eq(sandboxMessage.numberId, numberId),
        eq(sandboxMessage.waId, waId),
        before === undefined ? undefined : lt(sandboxMessage.position, before),
      ),
    )
    .orderBy(desc(sandboxMessage.position))
    .limit(countMax);
  return rows.reverse();
}

/** Messages of the business that this phone has and nobody has looked at; marks them read and answers them. */
export async function markSandboxRead(
  { db, workspaceId }: SandboxScope,
  { numberId, waId }: ChatKey,
): Promise<readonly SandboxMessage[]> {
  const rows = await db
    .update(sandboxMessage)
    .set({ status: "read" })
    .where(
      and(
        eq(sandboxMessage.workspaceId, workspaceId),
        eq(sandboxMessage.numberId, numberId),
        eq(sandboxMessage.waId, waId),
        eq(sandboxMessage.sender, "business"),
        inArray(sandboxMessage.status, ["accepted", "sent", "delivered"]),
      ),
    )
    .returning();
  return rows.sort((a, b) => a.position - b.position);
}

export type SandboxChatRow = ChatKey & {
  readonly person: SandboxPerson;
  readonly last: SandboxMessage;
  readonly unread: number;
};

/** Every chat of the workspace with its last message, the latest first. */
export async function listSandboxChats(
  { db, workspaceId }: SandboxScope,
  countMax: number,
): Promise<readonly SandboxChatRow[]> {
  const lasts = db
    .select({ position: max(sandboxMessage.position).as("last_position") })
    .from(sandboxMessage)
    .where(eq(sandboxMessage.workspaceId, workspaceId))
    .groupBy(sandboxMessage.numberId, sandboxMessage.waId);
  const rows = await db
    .select({ last: sandboxMessage, person: sandboxPerson })
    .from(sandboxMessage)
    .innerJoin(
      sandboxPerson,
      and(
        eq(sandboxPerson.workspaceId, sandboxMessage.workspaceId),
        eq(sandboxPerson.waId, sandboxMessage.waId),
      ),
    )
    .where(and(eq(sandboxMessage.workspaceId, workspaceId), inArray(sandboxMessage.position, lasts)))
    .orderBy(desc(sandboxMessage.position))
    .limit(countMax);
  const unread = await db
    .select({ numberId: sandboxMessage.numberId, waId: sandboxMessage.waId, unread: count() })
    .from(sandboxMessage)
    .where(
      and(
        eq(sandboxMessage.workspaceId, workspaceId),
        eq(sandboxMessage.sender, "business"),
        inArray(sandboxMessage.status, ["accepted", "sent", "delivered"]),
      ),
    )
    .groupBy(sandboxMessage.numberId, sandboxMessage.waId);
  return rows.map(({ last, person }) => ({
    numberId: last.numberId,
    waId: last.waId,
    person,
    last,
    unread: unread.find((row) => row.numberId === last.numberId && row.waId === last.waId)?.unread ?? 0,
  }));
}

/** How many messages opened the Flow since then. */
export async function countFlowMessages(
  { db, workspaceId }: SandboxScope,
  flowId: string,
  since: Date,
): Promise<number> {
  const rows = await db
    .select({ sent: count() })
    .from(sandboxMessage)
    .where(
      and(
        eq(sandboxMessage.workspaceId, workspaceId),
        eq(sandboxMessage.flowId, flowId),
        eq(sandboxMessage.sender, "business"),
        gte(sandboxMessage.at, since),
        ne(sandboxMessage.status, "failed"),
      ),
    );
  return rows[0]?.sent ?? 0;
}

/** Ends the button of a message, once. */
export async function closeSandboxMessage(scope: SandboxScope, id: string, at: Date): Promise<void> {
  await scope.db
    .update(sandboxMessage)
    .set({ closedAt: at })
    .where(and(ownMessage(scope, id), isNull(sandboxMessage.closedAt)));
}

/** Everybody with a simulated phone, the newest first. */
export async function listSandboxPeople(
  { db, workspaceId }: SandboxScope,
  countMax: number,
): Promise<readonly SandboxPerson[]> {
  return db
    .select()
    .from(sandboxPerson)
    .where(eq(sandboxPerson.workspaceId, workspaceId))
    .orderBy(desc(sandboxPerson.createdAt), asc(sandboxPerson.waId))
    .limit(countMax);
}

/** Adds the person unless there is one with this number. */
export async function insertSandboxPerson(
  { db, workspaceId }: SandboxScope,
  person: Pick<SandboxPerson, "waId" | "userId" | "name">,
): Promise<void> {
  await db
    .insert(sandboxPerson)
    .values({ ...person, workspaceId })
    .onConflictDoNothing();
}

export async function updateSandboxPerson(
  { db, workspaceId }: SandboxScope,
  waId: string,
  change: Partial<Pick<SandboxPerson, "name" | "platform">>,
): Promise<void> {
  await db
    .update(sandboxPerson)
    .set(change)
    .where(and(eq(sandboxPerson.workspaceId, workspaceId), eq(sandboxPerson.waId, waId)));
}

/** By number or by user id. */
export async function findSandboxPerson(
  { db, workspaceId }: SandboxScope,
  key: string,
): Promise<SandboxPerson | undefined> {
  const rows = await db
    .select()
    .from(sandboxPerson)
    .where(
      and(
        eq(sandboxPerson.workspaceId, workspaceId),
        or(eq(sandboxPerson.waId, key), eq(sandboxPerson.userId, key)),
      ),
    )
    .orderBy(asc(sandboxPerson.waId));
  return rows[0];
}

function ownMessage({ workspaceId }: SandboxScope, id: string) {
  return and(eq(sandboxMessage.id, id), eq(sandboxMessage.workspaceId, workspaceId));
}
