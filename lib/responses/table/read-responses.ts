import {
  countTableResponses,
  listArrivedResponses,
  listTableResponses,
  type ResponseMark,
  responseTotals,
} from "@/db/response-table";
import type { StoredResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { filterOf, orderOf } from "./asked";
import { type Column, columnsOf } from "./columns";
import { type FlowQuestions, flowQuestions } from "./flow-questions";
import type { ResponsesQuery } from "./query";
import { type ResponseRow, rowOf } from "./row";

export type ResponsesPage = {
  readonly columns: readonly Column[];
  readonly rows: readonly ResponseRow[];
  /** After which the next page begins; null on the last one. */
  readonly next: ResponseMark | null;
  /** How many fit; only the first page counts them. */
  readonly matching: number | null;
};

export type Totals = {
  readonly total: number;
  /** In the last seven days. */
  readonly recent: number;
  /** ISO 8601. */
  readonly lastAt: string | null;
  /** Position of the one that arrived last; 0 before the first. */
  readonly newest: number;
};

export type FlowNotFound = { readonly reason: "flow-not-found" };
const notFound: FlowNotFound = { reason: "flow-not-found" };

export const pageSize = 100;

/** A page of a table of answers. */
export async function readResponses(
  scope: WorkspaceScope,
  flowId: string,
  { query, after }: { readonly query: ResponsesQuery; readonly after: ResponseMark | undefined },
): Promise<Result<ResponsesPage, FlowNotFound>> {
  const questions = await flowQuestions(scope, flowId);
  if (!questions) return failure(notFound);
  const filter = filterOf(questions, query);
  const order = orderOf(questions, query);
  const found = await listTableResponses(scope, flowId, { filter, order, after, countMax: pageSize + 1 });
  const shown = found.slice(0, pageSize);
  return success({
    ...told(questions, shown),
    next: found.length > pageSize ? (shown.at(-1)?.mark ?? null) : null,
    matching: after ? null : await countTableResponses(scope, flowId, filter),
  });
}

/** A transaction that began earlier may end later, so positions a little before the last one are looked at again. */
const overlap = 200;

/** What arrived since a position, some of it known already, with the totals. */
export async function readArrived(
  scope: WorkspaceScope,
  flowId: string,
  { query, since, now }: { readonly query: ResponsesQuery; readonly since: number; readonly now: Date },
): Promise<Result<Pick<ResponsesPage, "columns" | "rows"> & { readonly totals: Totals }, FlowNotFound>> {
  const questions = await flowQuestions(scope, flowId);
  if (!questions) return failure(notFound);
  const filter = filterOf(questions, query);
  const arrived = await listArrivedResponses(scope, flowId, {
    filter,
    since: Math.max(0, since - overlap),
    countMax: pageSize + overlap,
  });
  return success({ ...told(questions, arrived), totals: await readTotals(scope, flowId, now) });
}

export async function readTotals(scope: WorkspaceScope, flowId: string, now: Date): Promise<Totals> {
  const week = new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000);
  const { total, recent, lastAt, newest } = await responseTotals(scope, flowId, week);
  return { total, recent, lastAt: lastAt?.toISOString() ?? null, newest };
}

function told(
  questions: FlowQuestions,
  found: readonly StoredResponse[],
): Pick<ResponsesPage, "columns" | "rows"> {
  const keys = found.flatMap(({ answers }) => Object.keys(answers ?? {}));
  return { columns: columnsOf(questions, keys), rows: found.map((each) => rowOf(questions, each)) };
}
