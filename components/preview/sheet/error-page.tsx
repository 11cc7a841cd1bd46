import { ErrorSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import styles from "./error-page.module.css";

type ErrorPageProps = {
  readonly text: string;
  /** What went wrong, for the maker of the Flow. */
  readonly detail: string;
  /** Repeats what failed; absent where that makes no sense. */
  readonly onRetry: (() => void) | null;
};

/** Stands in place of the screen when a Flow cannot go on. spec/renderer.md, 2.6. */
export function ErrorPage({ text, detail, onRetry }: ErrorPageProps) {
  return (
    <div className={styles.page} role="alert">
      <ErrorSign className={styles.sign} size={48} />
      <p className={styles.text}>{text}</p>
      {detail !== "" && (
        <p className={styles.detail} dir="auto">
          {detail}
        </p>
      )}
      {onRetry !== null && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {phoneTexts.tryAgain}
        </button>
      )}
    </div>
  );
}
