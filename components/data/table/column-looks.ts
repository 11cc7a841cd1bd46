import {
  Banknote,
  CalendarClock,
  CalendarDays,
  Clock,
  Hash,
  Image,
  KeySquare,
  type LucideIcon,
  ToggleLeft,
  Type,
} from "lucide-react";
import type { ColumnType } from "@/lib/sources/rows";

/** How columns of a type look; widths in pixels. */
export const columnLooks: {
  readonly [type in ColumnType]: { readonly icon: LucideIcon; readonly width: number; readonly isEnd?: true };
} = {
  text: { icon: Type, width: 220 },
  number: { icon: Hash, width: 120, isEnd: true },
  money: { icon: Banknote, width: 130, isEnd: true },
  date: { icon: CalendarDays, width: 150 },
  time: { icon: Clock, width: 110 },
  "date-time": { icon: CalendarClock, width: 200 },
  "yes-no": { icon: ToggleLeft, width: 120 },
  "list-id": { icon: KeySquare, width: 150 },
  picture: { icon: Image, width: 220 },
};
