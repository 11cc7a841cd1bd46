import type { ReactNode } from "react";
import { ClearSign, ErrorSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./field.module.css";
import { FieldSupport, type SupportFacts } from "./field-support";

export type FieldFrameProps = SupportFacts & {
  readonly platform: Platform;
  /** Id of the control inside; its support line is `supportId(controlId)`. */
  readonly controlId: string;
  readonly label: string;
  /** Path of the prop the label comes from. */
  readonly labelProp: string;
  /** The label stands above in bold and may wrap (`label-variant: "large"`). */
  readonly isLarge?: boolean;
  /** On iOS the label stands above the control, inside the card. */
  readonly isTall?: boolean;
  readonly isRequired: boolean;
  readonly isEnabled: boolean;
  readonly isFilled: boolean;
  /** Empties the field; absent where it cannot be emptied. */
  readonly onClear?: (() => void) | undefined;
  /** A typed field offers it only while it has the focus. */
  readonly clearsWhen: "focused" | "filled";
  /** The sign at the end while there is nothing to clear. */
  readonly sign?: ReactNode;
  readonly children: ReactNode;
};

/** The skin all single fields share: an outlined box on Android, a row in a card on iOS. spec/renderer.md, 3.3. */
export function FieldFrame(props: FieldFrameProps) {
  const facts = {
    className: styles.field,
    "data-filled": flag(props.isFilled),
    "data-fault": flag(props.fault !== null),
    "data-disabled": flag(!props.isEnabled),
    "data-large": flag(props.isLarge === true),
    "data-tall": flag(props.isTall === true),
    "data-typed": flag(props.clearsWhen === "focused"),
  };
  return (
    <div {...facts}>
      {props.isLarge && <LargeLabel {...props} />}
      {props.platform === "android" ? <Box {...props} /> : <Card {...props} />}
    </div>
  );
}

function Box(props: FieldFrameProps) {
  return (
    <>
      <div className={styles.box}>
        {props.children}
        {!props.isLarge && (
          <label className={styles.floating} htmlFor={props.controlId} dir="auto">
            <span className={styles.floatingText} data-prop={props.labelProp}>
              {props.label}
            </span>
            {!props.isRequired && <span className={styles.optional}>{phoneTexts.optionalSuffix}</span>}
          </label>
        )}
        <Trailing {...props} />
      </div>
      <FieldSupport {...props} place="box" />
    </>
  );
}

function Card(props: FieldFrameProps) {
  return (
    <>
      <div className={styles.card}>
        <div className={styles.row}>
          {!props.isLarge && (
            <label
              className={styles.rowLabel}
              htmlFor={props.controlId}
              dir="auto"
              data-prop={props.labelProp}
            >
              {props.label}
            </label>
          )}
          {props.children}
          <Trailing {...props} />
        </div>
        <FieldSupport {...props} helper="" counter={null} place="card" />
      </div>
      <FieldSupport {...props} fault={null} place="below" />
    </>
  );
}

function LargeLabel({ controlId, label, labelProp }: FieldFrameProps) {
  return (
    <label className={styles.largeLabel} htmlFor={controlId} dir="auto" data-prop={labelProp}>
      {label}
    </label>
  );
}

function Trailing({ fault, isFilled, isEnabled, onClear, clearsWhen, sign, label }: FieldFrameProps) {
  if (fault !== null) {
    return (
      <span className={styles.trailing} data-kind="error">
        <ErrorSign size={20} />
      </span>
    );
  }
  if (onClear === undefined || !isFilled || !isEnabled) {
    return sign === undefined ? null : (
      <span className={styles.trailing} data-kind="sign">
        {sign}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.clear}
      data-when={clearsWhen}
      aria-label={phoneTexts.clear(label)}
      // The field keeps the focus, and with it this button, while it is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClear}
    >
      <ClearSign size={20} />
    </button>
  );
}

function flag(isSet: boolean): "" | undefined {
  return isSet ? "" : undefined;
}
