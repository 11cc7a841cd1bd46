import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./field.module.css";
import { supportIds } from "./field-support";

type PickButtonProps = {
  readonly id: string;
  readonly label: string;
  /** The chosen value in words; empty when there is none. */
  readonly text: string;
  readonly isRequired: boolean;
  readonly isEnabled: boolean;
  readonly isFaulty: boolean;
  readonly platform: Platform;
  readonly opens: "listbox" | "dialog";
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onBlur: () => void;
};

/** The control of a field whose value is picked elsewhere: the whole field is one button. */
export function PickButton(props: PickButtonProps) {
  const placeholder = props.platform === "ios" && !props.isRequired ? phoneTexts.optionalPlaceholder : "";
  return (
    <button
      type="button"
      id={props.id}
      className={styles.control}
      aria-label={phoneTexts.fieldSpoken(props.label, props.text, props.isRequired)}
      aria-haspopup={props.opens}
      aria-expanded={props.isOpen}
      aria-describedby={supportIds(props.id)}
      data-invalid={props.isFaulty ? "" : undefined}
      disabled={!props.isEnabled}
      onClick={props.onOpen}
      onBlur={props.onBlur}
    >
      <span className={styles.value} data-empty={props.text === "" ? "" : undefined}>
        {props.text === "" ? placeholder : props.text}
      </span>
    </button>
  );
}
