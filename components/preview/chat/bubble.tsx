import type { ReactNode } from "react";
import styles from "./bubble.module.css";

type BubbleProps = {
  readonly side: "incoming" | "outgoing";
  /** Follows another of the same side: closer, and without the tail. */
  readonly isFurther?: boolean | undefined;
  readonly children: ReactNode;
};

/** The shape messages stand in; the tail points to who sent them. spec/renderer.md, 1.4. */
export function Bubble({ side, isFurther = false, children }: BubbleProps) {
  return (
    <div className={styles.bubble} data-side={side} data-further={isFurther || undefined}>
      {!isFurther && (
        <svg className={styles.tail} width="8" height="13" viewBox="0 0 8 13" aria-hidden="true">
          <path d="M8 0H1.7C.4 0-.3 1.4.5 2.4L8 12.5z" fill="currentColor" />
        </svg>
      )}
      {children}
    </div>
  );
}
