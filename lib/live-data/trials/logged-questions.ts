import { findCall, listCalls } from "@/db/endpoint-calls";
import { findEndpoint } from "@/db/endpoints";
import type { WorkspaceScope } from "@/db/scope";
import type { JsonObject } from "@/lib/flow/json";

/** What a phone asked, as the log has it: sensitive answers are masked. */
export type LoggedQuestion = {
  readonly position: number;
  /** ISO 8601. */
  readonly at: string;
  readonly action: "INIT" | "data_exchange" | "BACK";
  readonly screen: string;
  readonly data: JsonObject;
};

const lookedAt = 30;
const shownMax = 6;
const all = {
  words: [],
  outcome: undefined,
  code: undefined,
  screen: undefined,
  flowToken: undefined,
  showsPings: false,
  showsTests: false,
} as const;

/** The latest questions with answers along, to try code with; the newest first. */
export async function loggedQuestions(
  scope: WorkspaceScope,
  flowId: string,
): Promise<readonly LoggedQuestion[]> {
  const endpoint = await findEndpoint(scope, flowId);
  if (!endpoint) return [];
  const rows = await listCalls(scope.db, endpoint.id, { filter: all, countMax: lookedAt });
  const asked = rows.filter(({ kind, action }) => kind === "question" && action === "data_exchange");
  const found: LoggedQuestion[] = [];
  for (const { position } of asked.slice(0, shownMax)) {
    const call = await findCall(scope.db, endpoint.id, position);
    if (call?.details.data === undefined) continue;
    const { at, screen, details } = call;
    const data = details.data ?? {};
    found.push({ position, at: at.toISOString(), action: "data_exchange", screen: screen ?? "", data });
  }
  return found;
}
