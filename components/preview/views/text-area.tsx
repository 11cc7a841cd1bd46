import { clsx } from "clsx";
import { useId } from "react";
import { faultText } from "../fault-text";
import { faultProp } from "../field/fault-prop";
import styles from "../field/field.module.css";
import { FieldFrame } from "../field/field-frame";
import { supportIds } from "../field/field-support";
import { numberOf, textOf } from "../read-props";
import { phoneTexts } from "../texts";
import areaStyles from "./text-area.module.css";
import type { ViewProps } from "./view-props";

const lengthMaxDefault = 600;

export function TextAreaView({ view, platform, onAnswer, onFocus, onBlur }: ViewProps) {
  const id = useId();
  const label = textOf(view.props.label);
  const text = textOf(view.value);
  const lengthMax = Math.max(0, Math.floor(numberOf(view.props["max-length"]) ?? lengthMaxDefault));
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
      isTall
      isRequired={view.isRequired}
      isEnabled={view.isEnabled}
      isFilled={text !== ""}
      fault={faultText(fault, label)}
      faultProp={faultProp(fault)}
      helper={textOf(view.props["helper-text"])}
      helperProp="helper-text"
      counter={<Counter used={text.length} max={lengthMax} />}
      onClear={() => onAnswer(undefined)}
      clearsWhen="focused"
    >
      <div className={areaStyles.grower} data-text={text}>
        <textarea
          id={id}
          className={clsx(styles.control, areaStyles.area)}
          dir="auto"
          rows={1}
          maxLength={lengthMax}
          enterKeyHint="enter"
          autoComplete="off"
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
        />
      </div>
    </FieldFrame>
  );
}

function Counter({ used, max }: { readonly used: number; readonly max: number }) {
  return (
    <span className={areaStyles.counter} data-over={used > max ? "" : undefined}>
      {phoneTexts.counter(used, max)}
    </span>
  );
}
