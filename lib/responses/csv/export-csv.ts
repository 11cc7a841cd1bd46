import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import {
  hasLostPlaces,
  hasResponsesOf,
  listAnswerKeys,
  listTableResponses,
  type ResponseMark,
} from "@/db/response-table";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { filterOf, orderOf } from "../table/asked";
import { type Column, columnsOf } from "../table/columns";
import { flowQuestions } from "../table/flow-questions";
import { responsesQuerySchema } from "../table/query";
import type { FlowNotFound } from "../table/read-responses";
import { type ResponseRow, rowOf } from "../table/row";
import { csvValue, type DecimalMark, defused } from "./csv-value";

export const csvRequestSchema = z.object({
  flowId: z.string().max(100),
  query: responsesQuerySchema,
  /** "comma", "semicolon" or "tab"; a comma when it is anything else. */
  delimiter: z.unknown().transform((asked) => (asked === "semicolon" || asked === "tab" ? asked : "comma")),
  /** Begins the file with a byte-order mark, by which Excel knows UTF-8. */
  marksUtf8: z.boolean(),
  /** Names of columns to leave out. */
  hidden: z.array(z.string().max(200)).max(500),
});
export type CsvRequest = z.output<typeof csvRequestSchema>;

export type CsvFile = { readonly flowName: string; readonly chunks: AsyncGenerator<string> };

const delimiters = { comma: ",", semicolon: ";", tab: "\t" } as const;
/** Rows that are in memory at once. */
const pageSize = 500;

/** The answers of a Flow as a table, read page by page while it is written. */
export async function exportCsv(
  scope: WorkspaceScope,
  request: CsvRequest,
): Promise<Result<CsvFile, FlowNotFound>> {
  const questions = await flowQuestions(scope, request.flowId);
  if (!questions) return failure({ reason: "flow-not-found" });
  const known = questions;
  const filter = filterOf(questions, request.query);
  const order = orderOf(questions, request.query);
  const columns = columnsOf(questions, await listAnswerKeys(scope, request.flowId, filter));
  const isPlaceLost = await hasLostPlaces(scope, request.flowId, filter);
  const isSimulated = await hasResponsesOf(scope, request.flowId, {
    filter,
    accountIds: [...questions.simulated],
  });
  const { head, line } = layoutOf({ columns, isPlaceLost, isSimulated }, request);
  const print = (rows: readonly (readonly string[])[]) =>
    stringify(
      rows.map((row) => [...row]),
      { delimiter: delimiters[request.delimiter], record_delimiter: "\r\n" },
    );

  async function* chunks(): AsyncGenerator<string> {
    yield (request.marksUtf8 ? "\ufeff" : "") + print([head]);
    let after: ResponseMark | undefined;
    do {
      const page = { filter, order, after, countMax: pageSize };
      const found = await listTableResponses(scope, request.flowId, page);
      if (found.length > 0) yield print(found.map((each) => line(rowOf(known, each))));
      after = found.length < pageSize ? undefined : found.at(-1)?.mark;
    } while (after);
  }
  return success({ flowName: questions.flow.name, chunks: chunks() });
}

type Printed = {
  readonly key: string;
  readonly label: string;
  readonly value: (row: ResponseRow) => string;
};

type Content = {
  readonly columns: readonly Column[];
  readonly isPlaceLost: boolean;
  readonly isSimulated: boolean;
};

/**
 * What stands in the file beside the answers; keys as the table names its own columns. Like the marks in the table, lost
 * places and what came from simulated phones stand with the person, and only where there is such a thing.
 */
function layoutOf({ columns, isPlaceLost, isSimulated }: Content, { query, hidden, delimiter }: CsvRequest) {
  // Where a semicolon stands between values, a comma stands in numbers.
  const decimalMark: DecimalMark = delimiter === "semicolon" ? "," : ".";
  const moment = momentIn(query.zone);
  const all: readonly Printed[] = [
    { key: "@received", label: `Received (${query.zone})`, value: (row) => moment(row.receivedAt) },
    { key: "@person", label: "Name", value: (row) => defused(row.sender.name ?? "") },
    { key: "@person", label: "Number", value: (row) => defused(row.sender.number ?? "") },
    ...(isSimulated ? [simulated] : []),
    ...(isPlaceLost ? [lostPlace] : []),
    ...columns.map(({ key, label }): Printed => {
      return { key, label, value: (row) => csvValue(row.cells[key], decimalMark) };
    }),
    { key: "@version", label: "Version", value: (row) => String(row.revision ?? "") },
    { key: "@certainty", label: "Certainty", value: (row) => row.certainty },
    { key: "@id", label: "Response", value: (row) => row.id },
  ];
  const shown = all.filter(({ key }) => !hidden.includes(key));
  return {
    head: shown.map(({ label }) => defused(label)),
    line: (row: ResponseRow) => shown.map(({ value }) => value(row)),
  };
}

const simulated: Printed = {
  key: "@simulated",
  label: "Simulated",
  value: ({ isSimulated }) => (isSimulated ? "yes" : "no"),
};

const lostPlace: Printed = {
  key: "@lost",
  label: "Place lost",
  value: ({ lostPlaces }) => defused(lostPlaces.join(", ")),
};

/** "2026-11-20 13:00:00" in a zone, which spreadsheets take for a time. */
function momentIn(zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: zone,
  });
  return (iso) => format.format(new Date(iso));
}
