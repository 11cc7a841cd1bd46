import type { Database } from "@/db/database";
import { tell } from "@/lib/sync/tell";
import type { ToldCall } from "../serving/live-data";

type Telling = {
  readonly db: Database;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
};

/** The same trouble is told again after this long, if it goes on. */
const pauseMs = 10 * 60_000;
const countMax = 5_000;

/**
 * Raises a notice for what went wrong with live data, beside the way of the answers: of each kind of trouble of a Flow
 * one, which the next one of its kind brings up to date.
 */
export function tellOwner({ db, now, onFailure }: Telling): (call: ToldCall) => void {
  const told = new Map<string, number>();
  return ({ workspaceId, flowId, accountId, code, message, at }) => {
    const subject = `live-data:${flowId}:${code}`;
    const last = told.get(subject);
    // A notice stands in an account; before the Flow is in one, the log alone tells.
    if (accountId === undefined || (last !== undefined && now() < last + pauseMs)) return;
    if (told.size >= countMax) told.clear();
    told.set(subject, now());
    const facts = { said: message, code };
    tell({ db, workspaceId }, { accountId, flowId, kind: "live-data", subject, facts, at }).catch(onFailure);
  };
}
