import { useEffect, useRef } from "react";
import { motion } from "../motion";
import { phoneTexts } from "../texts";
import styles from "./snackbar.module.css";

type SnackbarProps = { readonly text: string; readonly onDismiss: () => void };

/** A short message of the endpoint; it goes by itself after a while. spec/renderer.md, 2.6. */
export function Snackbar({ text, onDismiss }: SnackbarProps) {
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    const isLong = text.length >= motion.snackbarLongFromChars;
    const timer = setTimeout(
      () => dismiss.current(),
      isLong ? motion.snackbarLongMs : motion.snackbarShortMs,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div key={text} className={styles.snackbar} role="status">
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <button type="button" className={styles.action} onClick={onDismiss}>
        {phoneTexts.ok}
      </button>
    </div>
  );
}
