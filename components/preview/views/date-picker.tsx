import { useId, useState } from "react";
import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import { CalendarDialog } from "../date/calendar-dialog";
import { rulesOfDatePicker } from "../date/calendar-rules";
import { DateField } from "../date/date-field";
import type { DayNumber } from "../date/month";
import { WheelPanel } from "../date/wheel-panel";
import { textOf } from "../read-props";
import type { ViewProps } from "./view-props";

/** One date: a calendar on Android, wheels on iOS. spec/renderer.md, 3.10. */
export function DatePickerView({ view, platform, onAnswer, onBlur }: ViewProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const chosen = dayOf(textOf(view.value));
  const label = textOf(view.props.label);
  const Picker = platform === "android" ? CalendarDialog : WheelPanel;

  function pick(day: DayNumber): void {
    onAnswer(isoOfDay(day));
    setOpen(false);
  }

  return (
    <DateField
      id={id}
      platform={platform}
      label={label}
      labelProp="label"
      helper={textOf(view.props["helper-text"])}
      helperProp="helper-text"
      isRequired={view.isRequired}
      isEnabled={view.isEnabled}
      fault={view.showsFault ? view.fault : null}
      chosen={chosen}
      isOpen={isOpen}
      onOpen={() => setOpen(true)}
      onClear={() => onAnswer(undefined)}
      onBlur={onBlur}
    >
      {isOpen && (
        <Picker
          label={label}
          platform={platform}
          rules={rulesOfDatePicker(view.props)}
          chosen={chosen}
          otherEnd={null}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      )}
    </DateField>
  );
}
