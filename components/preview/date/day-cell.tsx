import styles from "./calendar.module.css";
import { spokenDate } from "./day-words";
import { type DayNumber, dateInMonth } from "./month";

type DayCellProps = {
  readonly day: DayNumber;
  readonly locale: string;
  readonly isChosen: boolean;
  readonly isBetween: boolean;
  readonly isToday: boolean;
  readonly isOpen: boolean;
  readonly isReachable: boolean;
  readonly onChoose: () => void;
};

/** One day. A closed day can be reached, so that screen readers hear that it is closed, but not chosen. */
export function DayCell(props: DayCellProps) {
  return (
    <td className={styles.cell} data-between={props.isBetween ? "" : undefined}>
      <button
        type="button"
        className={styles.day}
        aria-label={spokenDate(props.day, props.locale)}
        aria-pressed={props.isChosen}
        aria-disabled={!props.isOpen}
        aria-current={props.isToday ? "date" : undefined}
        data-chosen={props.isChosen ? "" : undefined}
        tabIndex={props.isReachable ? 0 : -1}
        onClick={props.isOpen ? props.onChoose : undefined}
      >
        {dateInMonth(props.day)}
      </button>
    </td>
  );
}
