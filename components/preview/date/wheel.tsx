import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import styles from "./wheel.module.css";

/** Height of one row in px. Source: spec/renderer.md, 3.10. */
const rowHeight = 36;

type WheelProps = {
  readonly label: string;
  readonly items: readonly string[];
  readonly index: number;
  readonly onTurn: (index: number) => void;
};

/** One turning wheel of iOS. It scrolls under a finger; by keyboard it is a number field with arrows. */
export function Wheel({ label, items, index, onTurn }: WheelProps) {
  const track = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = track.current;
    // Only where the wheel stands elsewhere: a turn in progress is not to be disturbed.
    if (element !== null && rowInSight(element) !== index) element.scrollTop = index * rowHeight;
  }, [index]);

  function turnByKey(event: KeyboardEvent): void {
    const steps: { readonly [key: string]: number } = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -items.length,
      End: items.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onTurn(Math.min(Math.max(index + step, 0), items.length - 1));
  }

  return (
    <div
      ref={track}
      className={styles.wheel}
      role="spinbutton"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={items.length}
      aria-valuenow={index + 1}
      aria-valuetext={items[index]}
      onKeyDown={turnByKey}
      onScroll={(event) => {
        const row = Math.min(rowInSight(event.currentTarget), items.length - 1);
        if (row !== index) onTurn(row);
      }}
    >
      {items.map((item, row) => (
        // A finger may also tap a row; the keyboard turns the wheel itself.
        // biome-ignore lint/a11y/noStaticElementInteractions: the wheel is the control.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the wheel has the keys.
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a wheel are their positions.
          key={row}
          className={styles.row}
          data-chosen={row === index ? "" : undefined}
          onClick={() => onTurn(row)}
        >
          {item}
        </div>
      ))}
    </div>
  );
}

function rowInSight(element: HTMLElement): number {
  return Math.round(element.scrollTop / rowHeight);
}
