import { type FormEvent, useState } from "react";
import { ClipSign, MicSign, SendSign, SmileSign } from "../icons/chat-signs";
import { PlusSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./composer.module.css";

type TypingComposerProps = {
  readonly platform: Platform;
  /** Longest message, in characters. */
  readonly textMax: number;
  readonly onSend: (text: string) => void;
};

/** Where the person types what they send. spec/renderer.md, 1.7. */
export function TypingComposer({ platform, textMax, onSend }: TypingComposerProps) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  const isAndroid = platform === "android";

  function send(event: FormEvent): void {
    event.preventDefault();
    if (isEmpty) return;
    onSend(text);
    setText("");
  }

  return (
    <form className={styles.composer} onSubmit={send}>
      {!isAndroid && <PlusSign size={24} />}
      <span className={styles.pill}>
        {isAndroid && <SmileSign size={24} />}
        <input
          className={styles.input}
          dir="auto"
          aria-label={phoneTexts.messagePlaceholder}
          placeholder={phoneTexts.messagePlaceholder}
          autoComplete="off"
          maxLength={textMax}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {isAndroid && <ClipSign size={22} />}
      </span>
      {isEmpty ? (
        <span className={isAndroid ? styles.mic : undefined} aria-hidden="true">
          <MicSign size={24} />
        </span>
      ) : (
        <button type="submit" className={styles.send} aria-label={phoneTexts.send}>
          <SendSign size={22} />
        </button>
      )}
    </form>
  );
}
