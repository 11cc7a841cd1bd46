import type { ReactNode, Ref } from "react";
import styles from "./phone-stage.module.css";

type PhoneStageProps = {
  readonly isClosing: boolean;
  /** Takes the focus when the sheet opens. */
  readonly room?: Ref<HTMLDivElement> | undefined;
  readonly children: ReactNode;
};

/** The room over the chat in which a sheet rises. spec/renderer.md, 2.1. */
export function PhoneStage({ isClosing, room, children }: PhoneStageProps) {
  return (
    <div className={styles.stage} data-state={isClosing ? "closing" : "open"}>
      <div className={styles.scrim} />
      <div ref={room} className={styles.room} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
