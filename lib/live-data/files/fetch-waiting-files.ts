import { claimEndpointFile, nextEndpointFile } from "@/db/endpoint-files";
import { fetchQuestionFile } from "./fetch-question-file";
import type { FilesRoom } from "./files-room";

/** Longer than fetching a file may take. */
const leaseMs = 3 * 60 * 1000;

/**
 * Brings here what people sent with questions, one file after the other: what is large must not hold up what else this
 * process does. Several processes may do it at once. Answers when the next is due; undefined when none waits.
 */
export async function fetchWaitingFiles(room: FilesRoom): Promise<Date | undefined> {
  for (;;) {
    const now = room.now();
    const file = await claimEndpointFile(room.db, { now, leaseUntil: new Date(now.getTime() + leaseMs) });
    if (!file) return nextEndpointFile(room.db);
    await fetchQuestionFile(room, file);
  }
}
