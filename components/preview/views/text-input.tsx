import { type KeyboardEvent, useId } from "react";
import { faultText } from "../fault-text";
import { faultProp } from "../field/fault-prop";
import styles from "../field/field.module.css";
import { FieldFrame } from "../field/field-frame";
import { supportIds } from "../field/field-support";
import { typingOf } from "../field/typing";
import { textOf } from "../read-props";
import { phoneTexts } from "../texts";
import type { ViewProps } from "./view-props";

export function TextInputView({ view, platform, onAnswer, onFocus, onBlur }: ViewProps) {
  const id = useId();
  const label = textOf(view.props.label);
  const text = textOf(view.value);
  const typing = typingOf(view.props["input-type"]);
  const isLarge = view.props["label-variant"] === "large";
  const fault = view.showsFault ? view.fault : null;
  const showsPlaceholder = !view.isRequired && (isLarge || platform === "ios");
  return (
    <FieldFrame
      platform={platform}
      controlId={id}
      label={label}
      labelProp="label"
      isLarge={isLarge}
      isRequired={view.isRequired}
      isEnabled={view.isEnabled}
      isFilled={text !== ""}
      fault={faultText(fault, label)}
      faultProp={faultProp(fault)}
      helper={textOf(view.props["helper-text"])}
      helperProp="helper-text"
      onClear={() => onAnswer(undefined)}
      clearsWhen="focused"
    >
      <input
        id={id}
        className={styles.control}
        dir="auto"
        type={typing.isMasked ? "password" : "text"}
        inputMode={typing.keyboard}
        enterKeyHint="next"
        autoComplete={typing.isMasked ? "new-password" : "off"}
        autoCorrect={platform === "android" ? "on" : "off"}
        spellCheck={false}
        value={text}
        placeholder={showsPlaceholder ? phoneTexts.optionalPlaceholder : undefined}
        disabled={!view.isEnabled}
        required={view.isRequired}
        aria-invalid={fault !== null || undefined}
        aria-describedby={supportIds(id)}
        onChange={(event) => onAnswer(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={leaveOnEnter}
      />
    </FieldFrame>
  );
}

/** The keyboard's "next" key leaves the field. */
function leaveOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === "Enter") event.currentTarget.blur();
}
