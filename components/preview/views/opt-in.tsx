import { useId } from "react";
import { OptionMark } from "../choice/option-mark";
import { textOf } from "../read-props";
import { phoneTexts } from "../texts";
import styles from "./opt-in.module.css";
import type { ViewProps } from "./view-props";

/** A consent box. "Read more" is there only when it leads somewhere. spec/renderer.md, 3.8. */
export function OptInView({ view, onAnswer, onBlur, onAct }: ViewProps) {
  const id = useId();
  const isTicked = view.value === true;
  return (
    <div className={styles.row} data-disabled={view.isEnabled ? undefined : ""}>
      <span className={styles.box}>
        <input
          id={id}
          className={styles.native}
          type="checkbox"
          checked={isTicked}
          disabled={!view.isEnabled}
          required={view.isRequired}
          onChange={() => onAnswer(isTicked ? undefined : true)}
          onBlur={onBlur}
        />
        <OptionMark kind="check" isChosen={isTicked} />
      </span>
      <p className={styles.text} dir="auto">
        <label htmlFor={id} className={styles.label}>
          {!view.isRequired && `${phoneTexts.optionalSuffix} `}
          <span data-prop="label">{textOf(view.props.label)}</span>
        </label>
        {view.props["on-click-action"] !== undefined && (
          <>
            {" "}
            <button type="button" className={styles.link} onClick={() => onAct("on-click-action")}>
              {phoneTexts.readMore}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
