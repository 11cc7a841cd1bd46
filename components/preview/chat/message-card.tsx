import { clsx } from "clsx";
import type { ReactNode } from "react";
import { FormSign } from "../icons/chat-signs";
import { Bubble } from "./bubble";
import { Markup } from "./markup";
import styles from "./message-card.module.css";

export type CardButton = {
  readonly text: string;
  /** Opens a form. */
  readonly isForm: boolean;
  readonly isDead: boolean;
  /** `button` is what was pressed. Absent where the phone does nothing. */
  readonly onPress?: ((button: HTMLElement) => void) | undefined;
};

type MessageCardProps = {
  /** Empty texts are left out. */
  readonly header: string;
  /** A picture or file over the text. */
  readonly media?: ReactNode;
  readonly body: string;
  readonly footer: string;
  readonly time: string;
  readonly buttons: readonly CardButton[];
  readonly isFurther?: boolean | undefined;
};

/** A message of a business with what belongs to it, and its buttons below. spec/renderer.md, 1.5. */
export function MessageCard(props: MessageCardProps) {
  const { header, media, body, footer, time, buttons, isFurther } = props;
  return (
    <Bubble side="incoming" isFurther={isFurther}>
      {media !== undefined && <div className={styles.media}>{media}</div>}
      <div className={styles.content}>
        {header !== "" && (
          <p className={styles.header} dir="auto">
            {header}
          </p>
        )}
        {body !== "" && (
          <p className={styles.body} dir="auto">
            <Markup text={body} />
          </p>
        )}
        {footer !== "" && (
          <p className={styles.footer} dir="auto">
            {footer}
          </p>
        )}
        <span className={styles.time}>{time}</span>
      </div>
      {buttons.map((button, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the buttons of a message never change.
        <CardRow key={index} button={button} />
      ))}
    </Bubble>
  );
}

function CardRow({ button: { text, isForm, isDead, onPress } }: { readonly button: CardButton }) {
  if (onPress === undefined) return <span className={clsx(styles.button, styles.still)}>{text}</span>;
  return (
    <button
      type="button"
      className={styles.button}
      disabled={isDead}
      onClick={(event) => onPress(event.currentTarget)}
    >
      {isForm && <FormSign size={20} />}
      <span dir="auto">{text}</span>
    </button>
  );
}
