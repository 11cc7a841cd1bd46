import type { KeyboardEvent } from "react";
import { CheckSign } from "../icons/signs";
import type { Platform } from "../platform";
import styles from "./option.module.css";
import { OptionFace } from "./option-face";
import { type Option, spokenOption } from "./options";

type ListedOptionProps = {
  readonly option: Option;
  readonly platform: Platform;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onPick: () => void;
};

/** A row in the list of a dropdown. */
export function ListedOption({ option, platform, isChosen, isReachable, onPick }: ListedOptionProps) {
  const pick = option.isEnabled ? onPick : undefined;
  return (
    <div
      className={styles.row}
      role="option"
      aria-selected={isChosen}
      aria-disabled={!option.isEnabled}
      aria-label={spokenOption(option)}
      tabIndex={isReachable ? 0 : -1}
      data-listed=""
      data-disabled={option.isEnabled ? undefined : ""}
      data-chosen={isChosen ? "" : undefined}
      onClick={pick}
      onKeyDown={(event) => {
        if (isPress(event)) pick?.();
      }}
    >
      <OptionFace option={option} mediaSize="regular" />
      {platform === "ios" && <span className={styles.listedTick}>{isChosen && <CheckSign size={20} />}</span>}
    </div>
  );
}

function isPress(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  event.preventDefault();
  return true;
}
