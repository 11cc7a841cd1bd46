import { accessRows } from "./access-rows";
import type { ExplanationRow, GraphFailureKind } from "./explanation";
import { flowRows } from "./flow-rows";
import { generalRows } from "./general-rows";
import { limitRows } from "./limit-rows";
import { publishRows } from "./publish-rows";
import { sendingRows } from "./sending-rows";
import { templateRows } from "./template-rows";
import { transportRows } from "./transport-rows";

const rows = [
  ...accessRows,
  ...limitRows,
  ...flowRows,
  ...publishRows,
  ...sendingRows,
  ...templateRows,
  ...transportRows,
  ...generalRows,
] as const;

/** Why something failed, as fine as can be told. */
export type GraphReason = (typeof rows)[number]["reason"];

/** A failure in plain words: what happened and what to do. */
export type Explanation = {
  readonly kind: GraphFailureKind;
  readonly reason: GraphReason;
  readonly happened: string;
  readonly remedy: string;
};

/** What Meta says about an error, in a response, a webhook or a health check. */
export type ErrorWords = {
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** HTTP status, for answers without a code. */
  readonly status?: number | undefined;
  /** All of Meta's own texts in one. */
  readonly text?: string | undefined;
};

const reasonByStatus: { readonly [status: number]: GraphReason } = {
  401: "token-invalid",
  403: "permission",
  404: "object-missing",
  429: "call-limit",
};

/** The explanation of an error of the Graph API: by its code, then its texts, then the HTTP status. */
export function explainError(words: ErrorWords): Explanation {
  const row = rows.find((candidate) => fits(candidate, words));
  if (row) return explanationOf(row);
  const { status = 400 } = words;
  return explain(status >= 500 ? "temporary" : (reasonByStatus[status] ?? "other"));
}

/** The explanation with this name. */
export function explain(reason: GraphReason): Explanation {
  return explanationOf(rows.find((row) => row.reason === reason) ?? generalRows[1]);
}

function fits(row: ExplanationRow, { code, subcode, text = "" }: ErrorWords): boolean {
  if (code === undefined || !row.codes.includes(code)) return false;
  if (row.subcode !== undefined && row.subcode !== subcode) return false;
  return row.says === undefined || row.says.test(text);
}

function explanationOf({ kind, reason, happened, remedy }: (typeof rows)[number]): Explanation {
  return { kind, reason, happened, remedy };
}
