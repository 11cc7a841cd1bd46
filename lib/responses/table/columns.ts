import { labelOfKey } from "../questions/questions-of";
import type { FlowQuestions, Questions } from "./flow-questions";

/** A question as it heads a column: one for all versions of the Flow that asked it. */
export type Column = {
  readonly key: string;
  readonly label: string;
  /** Every version asks for a number. */
  readonly isNumeric: boolean;
};

/**
 * The columns of a table of answers, in the order of the newest version that asks; questions of older versions come
 * after, and last what arrived though no version asks it. `keys` are the names that occur in the answers.
 */
export function columnsOf(questions: FlowQuestions, keys: Iterable<string>): readonly Column[] {
  const answered = new Set(keys);
  const versions = versionsOf(questions);
  const columns = new Map<string, Column>();
  for (const version of versions) {
    for (const { key, label, isNumeric, isFinal } of version.values()) {
      const known = columns.get(key);
      if (known) columns.set(key, { ...known, isNumeric: known.isNumeric && isNumeric });
      else if (isFinal || answered.has(key)) columns.set(key, { key, label, isNumeric });
    }
  }
  for (const key of answered) {
    if (!columns.has(key)) columns.set(key, { key, label: labelOfKey(key), isNumeric: false });
  }
  return [...columns.values()];
}

/** The newest first. What nobody answered counts while nothing was answered at all. */
export function versionsOf({ revisions, of }: FlowQuestions): readonly Questions[] {
  const answered = revisions.map(({ id }) => of(id));
  return [...new Set(answered.length === 0 ? [of(null)] : [...answered, of(null)])];
}

/** Titles of the options of a question in all versions, by their ids; the newest version names them. */
export function titlesOf(questions: FlowQuestions, key: string): ReadonlyMap<string, string> {
  const oldestFirst = [...versionsOf(questions)].reverse();
  return new Map(oldestFirst.flatMap((version) => [...(version.get(key)?.titles ?? [])]));
}
