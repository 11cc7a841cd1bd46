import { parse } from "csv-parse/sync";
import { z } from "zod";
import { failure, type Result, success } from "@/lib/result";
import { recipientOf } from "../recipient";

/** Somebody on a list, with what the list says of them: by the name of the column. */
export type ListedPerson = {
  /** Digits. */
  readonly recipient: string;
  readonly name: string | null;
  readonly values: { readonly [column: string]: string };
};

/** A line that was left out. */
export type LineProblem = {
  /** Counts from 1. */
  readonly line: number;
  readonly reason: "no-number" | "needs-country" | "repeated";
  readonly text: string;
};

export type ReadList = {
  readonly people: readonly ListedPerson[];
  /** Names of columns that a message may use. */
  readonly columns: readonly string[];
  readonly problems: readonly LineProblem[];
};

export type ListUnreadable = { readonly reason: "list-empty" | "list-too-long" | "list-unreadable" };

export const peopleMax = 10_000;
export const listTextMax = 2_000_000;

const rowWithPlace = z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) });
type Line = { readonly line: number; readonly cells: readonly string[] };

/**
 * People from a CSV file or from pasted lines: a number on each, with other columns where there are any. The first line
 * may name the columns. Each number counts once.
 */
export function readRecipients(text: string, country: string | undefined): Result<ReadList, ListUnreadable> {
  if (text.length > listTextMax) return failure({ reason: "list-too-long" });
  const lines = linesOf(text);
  if (!lines) return failure({ reason: "list-unreadable" });
  const [first] = lines;
  if (!first) return failure({ reason: "list-empty" });
  const isNumber = (cell: string) => recipientOf(cell, country).ok;
  const hasHead = !first.cells.some(isNumber) && lines.length > 1;
  const head = hasHead ? first.cells : [];
  const body = hasHead ? lines.slice(1) : lines;
  if (body.length > peopleMax) return failure({ reason: "list-too-long" });
  const numberAt = numberColumn(head, body, isNumber);
  const read = body.map((line) => personOf(line, { head, numberAt, country }));
  const seen = new Set<string>();
  const people: ListedPerson[] = [];
  const problems: LineProblem[] = [];
  for (const one of read) {
    if (!one.ok) problems.push(one.failure);
    else if (seen.has(one.value.recipient)) {
      problems.push({ line: one.value.line, reason: "repeated", text: one.value.text });
    } else {
      seen.add(one.value.recipient);
      const { recipient, name, values } = one.value;
      people.push({ recipient, name, values });
    }
  }
  return success({ people, columns: columnsOf(head, body), problems });
}

/** Undefined for what is no CSV, whatever separates its columns. */
function linesOf(text: string): readonly Line[] | undefined {
  const [start = ""] = text.split("\n", 1);
  const delimiter = ["\t", ";", ","].find((sign) => start.includes(sign)) ?? "\t";
  try {
    const records = parse(text.replace(/\r\n?/g, "\n"), {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    // With `info` each row comes with its place, which the types of the parser do not say.
    const rows = z.array(rowWithPlace).parse(records);
    return rows
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch {
    // The parser throws for what it cannot take apart.
    return undefined;
  }
}

const numberWords =
  /^(whatsapp|phone|mobile|number|tel|cell|to|wa[_ ]?id|telefon|handy|celular|telefone|tel[eé]fono|num)/i;

/** The column that is called so, else the one in which most lines have a number. */
function numberColumn(
  head: readonly string[],
  body: readonly Line[],
  isNumber: (cell: string) => boolean,
): number {
  const named = head.findIndex((name) => numberWords.test(name));
  if (named >= 0) return named;
  const sample = body.slice(0, 20);
  const width = Math.max(...sample.map(({ cells }) => cells.length));
  const counts = Array.from(
    { length: width },
    (_, at) => sample.filter(({ cells }) => isNumber(cells[at] ?? "")).length,
  );
  return Math.max(counts.indexOf(Math.max(...counts)), 0);
}

function personOf(
  { line, cells }: Line,
  around: {
    readonly head: readonly string[];
    readonly numberAt: number;
    readonly country: string | undefined;
  },
): Result<ListedPerson & { readonly line: number; readonly text: string }, LineProblem> {
  const text = (cells[around.numberAt] ?? "").slice(0, 60);
  const read = recipientOf(text, around.country);
  if (!read.ok) return failure({ line, reason: read.failure.reason, text });
  const entries = cells.map((cell, at) => [nameOf(around.head, at), cell] as const);
  const nameAt = around.head.findIndex((name) => /name|nombre|nome/i.test(name));
  const name = cells[nameAt] ?? "";
  return success({
    line,
    text,
    recipient: read.value,
    name: name === "" ? null : name.slice(0, 200),
    values: Object.fromEntries(entries),
  });
}

function columnsOf(head: readonly string[], body: readonly Line[]): readonly string[] {
  const width = Math.max(head.length, ...body.slice(0, 20).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => nameOf(head, at));
}

/** "Name" as the first line says, else "column 2". */
function nameOf(head: readonly string[], at: number): string {
  const name = head[at] ?? "";
  return name === "" ? `column ${at + 1}` : name;
}
