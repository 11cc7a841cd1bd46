import type { Platform } from "../platform";
import type { CalendarRules } from "./calendar-rules";
import type { DayNumber } from "./month";

/** What every way of picking a day gets. */
export type PickerProps = {
  readonly label: string;
  readonly platform: Platform;
  readonly rules: CalendarRules;
  readonly chosen: DayNumber | null;
  /** The other end of a range, when it is already picked. */
  readonly otherEnd: DayNumber | null;
  readonly onPick: (day: DayNumber) => void;
  readonly onClose: () => void;
};
