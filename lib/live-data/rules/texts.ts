import type { SourceFault } from "@/lib/flow/answering/ports";
import type { ReserveRefused, SourceFailure, WriteFailure } from "@/lib/sources/rows";

/** What sources did for rules, in words for the owner. */
export const texts = {
  goneSource: "a source that is gone",
  nothingAnswered: "Nothing was looked up, because the answer it compares with is empty.",
  stale: (asOf: string) => `The source did not answer; these are its rows of ${asOf}.`,
  notCalled: "Only tried: nothing was called.",
  notWritten: "Only tried: nothing was written.",
  late: "The rules took too long.",
  waitedFor: (title: string, seconds: string) =>
    `${title === "" ? "A source" : `“${title}”`} had not answered after ${seconds} seconds.`,
  waited: (title: string) => (title === "" ? "Waited for a source" : `Waited for ${title}`),
} as const;

export function faultOf(refused: SourceFailure | WriteFailure | ReserveRefused, title: string): SourceFault {
  switch (refused.reason) {
    case "source-not-found":
      return {
        message: "The rule uses a source that is not there any more. Choose another one in the rule.",
      };
    case "column-not-found":
      return {
        message: `“${title}” has no longer a column that the rule uses. Choose another one in the rule.`,
      };
    case "source-failed":
      return { message: `“${title}” did not answer. ${refused.message}` };
    case "read-only":
      return { message: `“${title}” can only be read. Save to a table instead.` };
    case "row-not-found":
      return { message: `The row to change in “${title}” is not there any more.` };
    case "conflict":
      return { message: `Somebody changed the row in “${title}” at the same moment.` };
    case "cell-unfit":
      return { message: refused.message };
    case "taken":
      return { message: `The time that was to be saved in “${title}” is over or taken.` };
    case "table-full":
      return { message: `“${title}” is full: it holds ${refused.rowsMax} rows. Delete some of them.` };
    case "lost":
      return { message: "The places that were held for it are somebody else's by now." };
    case "full":
    case "gone":
      return { message: `“${title}” has no place left in this row.` };
  }
}
