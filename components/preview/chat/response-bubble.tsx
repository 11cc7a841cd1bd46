import { FormSign } from "../icons/chat-signs";
import { phoneTexts } from "../texts";
import { Bubble } from "./bubble";
import styles from "./response-bubble.module.css";
import { type Delivery, Ticks } from "./ticks";

type ResponseBubbleProps = {
  readonly title: string;
  readonly delivery: Delivery;
  /** When it was sent; the time of the status bar unless given. */
  readonly time?: string | undefined;
  readonly isFurther?: boolean | undefined;
  /** `button` is what was pressed. */
  readonly onOpen: (button: HTMLElement) => void;
};

/** Longest title the card shows, in characters. Source: spec/renderer.md, 1.6. */
const titleMax = 30;

/** The person's response in the chat; the whole card opens the summary. */
export function ResponseBubble({ title, delivery, time, isFurther, onOpen }: ResponseBubbleProps) {
  return (
    <Bubble side="outgoing" isFurther={isFurther}>
      <button
        type="button"
        className={styles.panel}
        aria-label={phoneTexts.viewResponse(title)}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        <span className={styles.sign}>
          <FormSign size={20} />
        </span>
        <span className={styles.texts}>
          <span className={styles.title} dir="auto">
            {title.slice(0, titleMax)}
          </span>
          <span className={styles.sub}>{phoneTexts.responseSent}</span>
        </span>
      </button>
      <span className={styles.meta}>
        {time ?? phoneTexts.time}
        <Ticks delivery={delivery} />
      </span>
    </Bubble>
  );
}
