import styles from "./option.module.css";
import { type MediaSize, OptionFace } from "./option-face";
import { OptionMark } from "./option-mark";
import { type Option, spokenOption } from "./options";

type OptionRowProps = {
  readonly option: Option;
  readonly kind: "check" | "radio";
  /** Radio buttons with the same name are one group for the keyboard. */
  readonly groupName: string;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly mediaSize: MediaSize;
  readonly onToggle: () => void;
  /** A tap on a chosen radio button; absent when it stays chosen. */
  readonly onRelease?: (() => void) | undefined;
};

/** One option of a group; the whole row can be tapped. spec/renderer.md, 3.5. */
export function OptionRow(props: OptionRowProps) {
  const { option, kind, isChosen, isDisabled } = props;
  return (
    <label className={styles.row} data-disabled={isDisabled ? "" : undefined}>
      <input
        className={styles.native}
        type={kind === "check" ? "checkbox" : "radio"}
        name={props.groupName}
        aria-label={spokenOption(option)}
        checked={isChosen}
        disabled={isDisabled}
        onChange={props.onToggle}
        onClick={() => {
          if (isChosen) props.onRelease?.();
        }}
      />
      <OptionFace option={option} mediaSize={props.mediaSize} />
      <OptionMark kind={kind} isChosen={isChosen} />
    </label>
  );
}
