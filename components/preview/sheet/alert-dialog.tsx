import { useEffect, useId, useRef } from "react";
import { phoneTexts } from "../texts";
import styles from "./alert-dialog.module.css";

type AlertDialogProps = {
  readonly text: string;
  readonly detail: string;
  readonly onAcknowledge: () => void;
};

/** A notice with one button, over the whole phone. Android and iOS shapes. spec/renderer.md, 2.6. */
export function AlertDialog({ text, detail, onAcknowledge }: AlertDialogProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={styles.layer}>
      <div className={styles.dialog} role="alertdialog" aria-modal="true" aria-labelledby={id}>
        <div id={id} className={styles.content}>
          <p className={styles.text} dir="auto">
            {text}
          </p>
          {detail !== "" && (
            <p className={styles.detail} dir="auto">
              {detail}
            </p>
          )}
        </div>
        <button ref={button} type="button" className={styles.button} onClick={onAcknowledge}>
          {phoneTexts.ok}
        </button>
      </div>
    </div>
  );
}
