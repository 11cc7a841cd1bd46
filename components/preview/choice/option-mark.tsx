import { CheckSign } from "../icons/signs";
import styles from "./option.module.css";

/** The control at the end of a row; the real one lies invisibly over the row. */
export function OptionMark({
  kind,
  isChosen,
}: {
  readonly kind: "check" | "radio";
  readonly isChosen: boolean;
}) {
  return (
    <span className={styles.mark} data-kind={kind} data-chosen={isChosen ? "" : undefined} aria-hidden="true">
      <CheckSign className={styles.tick} size={16} />
    </span>
  );
}
