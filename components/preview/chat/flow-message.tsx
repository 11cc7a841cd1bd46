import { FormSign } from "../icons/chat-signs";
import { phoneTexts } from "../texts";
import { Bubble } from "./bubble";
import styles from "./flow-message.module.css";
import { Markup } from "./markup";

/** The message that carries a Flow's button. Empty parts are left out. */
export type FlowMessageContent = {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly button: string;
};

type FlowMessageProps = {
  readonly message: FlowMessageContent;
  /** After the endpoint refused the token, the button stays dead for this message. */
  readonly isDead: boolean;
  /** `button` is what was pressed. */
  readonly onOpen: (button: HTMLElement) => void;
};

/** An incoming bubble with the button that opens the Flow. spec/renderer.md, 1.5. */
export function FlowMessage({ message, isDead, onOpen }: FlowMessageProps) {
  return (
    <Bubble side="incoming">
      <div className={styles.content}>
        {message.header !== "" && (
          <p className={styles.header} dir="auto">
            {message.header}
          </p>
        )}
        <p className={styles.body} dir="auto">
          <Markup text={message.body} />
        </p>
        {message.footer !== "" && (
          <p className={styles.footer} dir="auto">
            {message.footer}
          </p>
        )}
        <span className={styles.time}>{phoneTexts.time}</span>
      </div>
      <button
        type="button"
        className={styles.button}
        disabled={isDead}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        <FormSign size={20} />
        <span dir="auto">{message.button}</span>
      </button>
    </Bubble>
  );
}
