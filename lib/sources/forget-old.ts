import { deleteOldHolds } from "@/db/data-holds";
import { deleteOldRows } from "@/db/data-rows";
import type { Database } from "@/db/database";

const dayMs = 24 * 60 * 60 * 1000;
/** Until then deleting rows can be undone, and somebody who was slow may still get what they held. */
const rowsKeptMs = 30 * dayMs;
const holdsKeptMs = 7 * dayMs;
const batch = 500;

/** Forgets deleted rows and reservations that were never confirmed. Several processes may do it at once. */
export async function forgetOldData(db: Database, now: Date): Promise<void> {
  while ((await deleteOldRows({ db }, new Date(now.getTime() - rowsKeptMs), batch)) === batch) {
    // Until few are left.
  }
  while ((await deleteOldHolds({ db }, new Date(now.getTime() - holdsKeptMs), batch)) === batch) {
    // Until few are left.
  }
}
