import type { OpenedResponse } from "@/lib/responses/open-response";
import type { ResponsesPage, Totals } from "@/lib/responses/table/read-responses";
import type { Result } from "@/lib/result";

export type { Cell } from "@/lib/responses/questions/cell";
export type { Column } from "@/lib/responses/table/columns";
export type { ResponseRow } from "@/lib/responses/table/row";
export type { OpenedResponse, ResponsesPage, Totals };

export type Mark = NonNullable<ResponsesPage["next"]>;
export type Arrived = Pick<ResponsesPage, "columns" | "rows"> & { readonly totals: Totals };

/** What the page of answers needs from the server; `app` hands these in. Undefined when it could not be done. */
export type ResponsesPorts = {
  /** `query` is that of the address. */
  load(query: string, after: Mark | null): Promise<ResponsesPage | undefined>;
  arrived(query: string, since: number): Promise<Arrived | undefined>;
  open(responseId: string): Promise<OpenedResponse | undefined>;
  remove(responseIds: readonly string[]): Promise<Result<unknown, RemovalFailure>>;
  /** Where a file of a response is loaded from, by its place among them. */
  fileAddress(responseId: string, place: number): string;
  /** Where the table downloads as CSV. */
  csvAddress(query: string, format: CsvFormat): string;
};

export type RemovalFailure = { readonly reason: string };

export type CsvFormat = {
  readonly delimiter: "comma" | "semicolon" | "tab";
  readonly marksUtf8: boolean;
};

/** The Flow whose answers are shown. */
export type AnsweredFlowItem = {
  readonly id: string;
  readonly name: string;
  readonly isLive: boolean;
  readonly revisions: readonly { readonly id: string; readonly number: number }[];
};
