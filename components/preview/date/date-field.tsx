import type { ReactNode } from "react";
import type { FieldFault } from "@/lib/flow/runtime/view";
import { useDevice } from "../device";
import { faultText } from "../fault-text";
import { faultProp } from "../field/fault-prop";
import { FieldFrame } from "../field/field-frame";
import { PickButton } from "../field/pick-button";
import { CalendarSign } from "../icons/signs";
import type { Platform } from "../platform";
import { shortDate } from "./day-words";
import type { DayNumber } from "./month";

type DateFieldProps = {
  readonly id: string;
  readonly platform: Platform;
  readonly label: string;
  readonly labelProp: string;
  readonly helper: string;
  readonly helperProp: string;
  readonly isRequired: boolean;
  readonly isEnabled: boolean;
  /** What is to be shown as wrong. */
  readonly fault: FieldFault | null;
  readonly chosen: DayNumber | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClear: () => void;
  readonly onBlur: () => void;
  /** The opened picker. */
  readonly children: ReactNode;
};

/** A field that shows a date and opens a picker. */
export function DateField(props: DateFieldProps) {
  const { locale } = useDevice();
  const { id, platform, label, isRequired, isEnabled, fault, chosen } = props;
  return (
    <FieldFrame
      platform={platform}
      controlId={id}
      label={label}
      labelProp={props.labelProp}
      isRequired={isRequired}
      isEnabled={isEnabled}
      isFilled={chosen !== null}
      fault={faultText(fault, label, locale)}
      faultProp={faultProp(fault)}
      helper={props.helper}
      helperProp={props.helperProp}
      onClear={props.onClear}
      clearsWhen="filled"
      sign={<CalendarSign size={20} />}
    >
      <PickButton
        id={id}
        label={label}
        text={chosen === null ? "" : shortDate(chosen, locale)}
        isRequired={isRequired}
        isEnabled={isEnabled}
        isFaulty={fault !== null}
        platform={platform}
        opens="dialog"
        isOpen={props.isOpen}
        onOpen={props.onOpen}
        onBlur={props.onBlur}
      />
      {props.children}
    </FieldFrame>
  );
}
