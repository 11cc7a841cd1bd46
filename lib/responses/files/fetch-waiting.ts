import type { Database } from "@/db/database";
import { claimResponseFile, nextResponseFile } from "@/db/response-files";
import type { AccountsRoom } from "@/lib/accounts/room";
import { fetchFile } from "./fetch-file";

/** Longer than both calls to WhatsApp may take. */
const leaseMs = 3 * 60 * 1000;

/**
 * Brings here what people sent with their answers, one file after the other: what is large must not hold up what else
 * this process does. Several processes may do it at once. Answers when the next is due; undefined when none waits.
 */
export async function fetchWaiting(db: Database, room: AccountsRoom): Promise<Date | undefined> {
  for (;;) {
    const now = room.now();
    const file = await claimResponseFile(db, { now, leaseUntil: new Date(now.getTime() + leaseMs) });
    if (!file) return nextResponseFile(db);
    await fetchFile(room, { db, workspaceId: file.workspaceId }, file);
  }
}
