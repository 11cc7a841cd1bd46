import type { Column } from "../ports";
import { texts } from "../texts";
import { ownColumns } from "../use-hidden-columns";

/** A column of the table, of a question or of what is known about each response. */
export type ShownColumn = {
  readonly key: string;
  readonly label: string;
  /** In px; wider when there is room. */
  readonly width: number;
  readonly canSort: boolean;
  readonly isNumeric: boolean;
  readonly isTime: boolean;
};

/** All columns that could be shown, in their order. */
export function allColumns(questions: readonly Column[]): readonly ShownColumn[] {
  const plain = { canSort: false, isNumeric: false, isTime: false };
  return [
    { ...plain, key: ownColumns.received, label: texts.received, width: 180, canSort: true, isTime: true },
    { ...plain, key: ownColumns.person, label: texts.person, width: 190 },
    ...questions.map(({ key, label, isNumeric }) => {
      return { ...plain, key, label, isNumeric, width: widthOf(label), canSort: true };
    }),
    { ...plain, key: ownColumns.version, label: texts.version, width: 90 },
    { ...plain, key: ownColumns.certainty, label: texts.certaintyLabel, width: 180 },
  ];
}

function widthOf(label: string): number {
  return Math.min(260, Math.max(150, 48 + label.length * 7));
}
