import type { ReactNode } from "react";
import { Bubble } from "./bubble";
import { Markup } from "./markup";
import styles from "./text-bubble.module.css";
import { type Delivery, Ticks } from "./ticks";

type TextBubbleProps = {
  readonly side: "incoming" | "outgoing";
  readonly text: string;
  /** A picture or file over the text. */
  readonly media?: ReactNode;
  readonly time: string;
  /** Of what the person sent. */
  readonly delivery?: Delivery | undefined;
  readonly isFurther?: boolean | undefined;
};

/** A message without buttons. spec/renderer.md, 1.4. */
export function TextBubble({ side, text, media, time, delivery, isFurther }: TextBubbleProps) {
  return (
    <Bubble side={side} isFurther={isFurther}>
      {media !== undefined && <div className={styles.media}>{media}</div>}
      <p className={styles.text} dir="auto">
        <Markup text={text} />
        <span className={styles.room} aria-hidden="true" />
      </p>
      <span className={styles.meta}>
        {time}
        {delivery !== undefined && <Ticks delivery={delivery} />}
      </span>
    </Bubble>
  );
}
