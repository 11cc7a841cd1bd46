import { useEffect, useRef, useState } from "react";
import { dayOf } from "@/lib/flow/dates/day-number";
import { useDevice } from "../device";
import { SheetOverlay } from "../sheet/sheet-overlay";
import { phoneTexts } from "../texts";
import { clampDay } from "./calendar-rules";
import { DateWheel } from "./date-wheel";
import { partsInOrder } from "./day-words";
import type { PickerProps } from "./picker-props";
import styles from "./wheel-panel.module.css";

/** Day, month and year on wheels at the bottom of the sheet, as iOS picks a date. spec/renderer.md, 3.10. */
export function WheelPanel({ label, rules, chosen, onPick, onClose }: PickerProps) {
  const { today, locale } = useDevice();
  const [day, setDay] = useState(() => clampDay(rules, chosen ?? dayOf(today ?? "") ?? rules.first));
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("[role=spinbutton]")?.focus(), []);
  return (
    <SheetOverlay kind="panel" title={label} onClose={onClose}>
      <div ref={panel} className={styles.panel} role="dialog" aria-modal="true" aria-label={label}>
        <div className={styles.bar}>
          <button type="button" onClick={() => onPick(day)}>
            {phoneTexts.done}
          </button>
        </div>
        <div className={styles.wheels}>
          {partsInOrder(locale).map((part) => (
            <DateWheel key={part} part={part} day={day} rules={rules} locale={locale} onTurn={setDay} />
          ))}
        </div>
      </div>
    </SheetOverlay>
  );
}
