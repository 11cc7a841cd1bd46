import { z } from "zod";
import { type CallFilter, type CallRow, findCall, listCalls, type StoredCall } from "@/db/endpoint-calls";
import { findEndpoint } from "@/db/endpoints";
import type { CallDetails } from "@/db/schema/endpoint-call";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type CallFile, filesOfCall } from "./call-files";

const short = z.string().max(200);
const blankAsAbsent = (value: unknown) => (value === "" ? undefined : value);
const wish = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankAsAbsent, schema.optional()).catch(undefined);

/** What of the log is wanted, as the address of the page says it. */
export const callsQuerySchema = z.object({
  search: wish(short),
  outcome: wish(z.enum(["fault", "fine"])),
  code: wish(short),
  screen: wish(short),
  token: wish(short),
  /** Health checks are left out unless they are asked for. */
  pings: wish(z.literal("1")),
});
export type CallsQuery = z.output<typeof callsQuerySchema>;

/** One call in the list. */
export type CallItem = {
  readonly position: number;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: "question" | "ping" | "notice" | "unread";
  readonly action: "INIT" | "data_exchange" | "BACK" | null;
  readonly screen: string | null;
  readonly nextScreen: string | null;
  readonly flowToken: string | null;
  readonly status: number;
  readonly code: string | null;
  readonly ms: number;
  readonly isTest: boolean;
};

export type CallsPage = {
  readonly calls: readonly CallItem[];
  /** Where the next page begins; null on the last. */
  readonly next: number | null;
};

export type OpenedCall = CallItem & { readonly details: CallDetails; readonly files: readonly CallFile[] };

export type CallNotFound = { readonly reason: "call-not-found" };

const pageSize = 50;

/** A page of the calls of a Flow, the newest first. A Flow without an endpoint has none. */
export async function readCalls(
  scope: WorkspaceScope,
  flowId: string,
  { query, before }: { readonly query: CallsQuery; readonly before?: number | undefined },
): Promise<Result<CallsPage, never>> {
  const endpoint = await findEndpoint(scope, flowId);
  if (!endpoint) return success({ calls: [], next: null });
  const rows = await listCalls(scope.db, endpoint.id, {
    filter: filterOf(query),
    countMax: pageSize + 1,
    ...(before === undefined ? {} : { before }),
  });
  const calls = rows.slice(0, pageSize).map(itemOf);
  return success({ calls, next: rows.length > pageSize ? (calls.at(-1)?.position ?? null) : null });
}

/** What came after a position, the newest first; as many as fit a page. */
export async function readNewCalls(
  scope: WorkspaceScope,
  flowId: string,
  { query, since }: { readonly query: CallsQuery; readonly since: number },
): Promise<Result<Pick<CallsPage, "calls">, never>> {
  const endpoint = await findEndpoint(scope, flowId);
  if (!endpoint) return success({ calls: [] });
  const page = { filter: filterOf(query), since, countMax: pageSize };
  return success({ calls: (await listCalls(scope.db, endpoint.id, page)).map(itemOf) });
}

export async function openCall(
  scope: WorkspaceScope,
  flowId: string,
  position: number,
): Promise<Result<OpenedCall, CallNotFound>> {
  const endpoint = await findEndpoint(scope, flowId);
  const found = endpoint && (await findCall(scope.db, endpoint.id, position));
  if (!found) return failure({ reason: "call-not-found" });
  return success(openedOf(found, await filesOfCall(scope, found)));
}

function filterOf({ search, outcome, code, screen, token, pings }: CallsQuery): CallFilter {
  return {
    words: (search ?? "")
      .split(/\s+/)
      .filter((word) => word !== "")
      .slice(0, 8),
    outcome,
    code,
    screen,
    flowToken: token,
    showsPings: pings === "1",
    showsTests: true,
  };
}

function itemOf({ at, ...row }: CallRow): CallItem {
  const { position, kind, action, screen, nextScreen, flowToken, status, code, ms, isTest } = row;
  return {
    ...{ position, screen, nextScreen, flowToken, status, code, ms, isTest },
    at: at.toISOString(),
    // Written by this room alone, with these words.
    kind: kind as CallItem["kind"],
    action: action as CallItem["action"],
  };
}

export function openedOf(
  { details, endpointId: _, ...row }: StoredCall,
  files: readonly CallFile[] = [],
): OpenedCall {
  return { ...itemOf(row), details, files };
}
