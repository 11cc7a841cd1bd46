import { and, eq } from "drizzle-orm";
import { sandboxMessage } from "@/db/schema/sandbox-message";
import { listSendsOf } from "@/db/send-lists";
import type { StoredSend } from "@/db/sends";
import { valueIn } from "@/lib/drafts/test-flow";
import { processSends } from "../process-sends";
import { message, type Sender } from "../test-sending";
import { createList } from "./create-list";

export function phones(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `1650555${String(1_000 + at)}`);
}

/** A list in the queue, one person for each phone. */
export async function queuedList(sender: Sender, count: number): Promise<string> {
  const people = ["Phone,Name", ...phones(count).map((phone, at) => `+${phone},Person ${at}`)].join("\n");
  const wanted = { ...sender.from, name: "Spring", people, message: { ...message, body: "Hi {{Name}}" } };
  return valueIn(await createList(sender.room, sender.scope, wanted)).listId;
}

export function sendsOf({ scope }: Sender, listId: string): Promise<readonly StoredSend[]> {
  return listSendsOf(scope, listId, { countMax: 10_000 });
}

/** How many messages each phone of the workspace has, by its number. */
export async function arrived({ scope }: Sender): Promise<ReadonlyMap<string, number>> {
  const rows = await scope.db
    .select({ waId: sandboxMessage.waId })
    .from(sandboxMessage)
    .where(and(eq(sandboxMessage.workspaceId, scope.workspaceId), eq(sandboxMessage.sender, "business")));
  const counts = new Map<string, number>();
  for (const { waId } of rows) counts.set(waId, (counts.get(waId) ?? 0) + 1);
  return counts;
}

/** Sends until nothing is due, on a clock that is moved to each next moment. */
export async function sendAll(sender: Sender, pass: (ms: number) => void): Promise<void> {
  const { room, scope } = sender;
  for (let rounds = 0; rounds < 1_000; rounds += 1) {
    const next = await processSends({ db: scope.db, room });
    if (!next) return;
    pass(Math.max(next.getTime() - room.now().getTime(), 0));
  }
  throw new Error("The queue does not come to an end.");
}
