import type { Call, ExitStatus } from "../command";
import { complain, say } from "../output";
import type { Mistake, Place, Told, Trouble } from "../places/place";
import { placeOf } from "../places/place-of";

/** Finds the place, does the work there and tells what came of it; with --json as one line. */
export async function tellFrom<Value>(
  call: Call,
  work: (place: Place) => Promise<Told<Value>>,
  tell: (value: Value) => ExitStatus | undefined,
): Promise<ExitStatus> {
  const place = placeOf(call.environment, call.flag("direct"));
  const told = place.ok ? await work(place.value) : place;
  if (!told.ok) return tellTrouble(call, told.failure);
  if (call.flag("json")) say(JSON.stringify(told.value));
  return tell(told.value) ?? 0;
}

export function tellTrouble(call: Call, trouble: Trouble): ExitStatus {
  const { isMisuse, mistakes = [], ...words } = trouble;
  if (call.flag("json")) say(JSON.stringify({ error: { ...words, mistakes } }));
  complain(words.remedy === undefined ? words.problem : `${words.problem} ${words.remedy}`);
  for (const mistake of mistakes) complain(`  ${mistakeLine(mistake)}`);
  return isMisuse ? 2 : 1;
}

/** A line for people; nothing with --json, where the value itself was told. */
export function sayTo(call: Call, line: string): void {
  if (!call.flag("json")) say(line);
}

export function mistakeLine({ code, message, pointer, line }: Mistake): string {
  const place = [line === undefined ? "" : `line ${line}`, pointer ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  return `${code}: ${message}${place === "" ? "" : ` (${place})`}`;
}

/** Columns as wide as what stands in them. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
