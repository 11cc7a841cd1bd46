import { ErrorSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import type { PickedFile } from "./picked-file";
import styles from "./upload.module.css";

type FileStateProps = {
  readonly state: PickedFile["state"];
  readonly onRetry: (() => void) | undefined;
};

/** Over a file: a ring while it uploads, a mark when that failed. */
export function FileState({ state, onRetry }: FileStateProps) {
  if (state === "done") return null;
  if (state === "uploading") {
    return (
      <span className={styles.state} role="progressbar" aria-label={phoneTexts.uploading}>
        <svg width={32} height={32} viewBox="0 0 32 32" fill="none" aria-hidden="true">
          <circle className={styles.ringRest} cx="16" cy="16" r="13" />
          <circle className={styles.ring} cx="16" cy="16" r="13" pathLength={100} />
        </svg>
      </span>
    );
  }
  if (onRetry === undefined) {
    return (
      <span className={styles.state} data-failed="">
        <ErrorSign />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.state}
      data-failed=""
      aria-label={phoneTexts.retry}
      onClick={onRetry}
    >
      <ErrorSign />
    </button>
  );
}
