import { useId, useState } from "react";
import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import { isJsonObject, type Json, own } from "@/lib/flow/json";
import { endOf } from "@/lib/flow/runtime/dates/selectable";
import type { FieldFault, NodeView } from "@/lib/flow/runtime/view";
import { useDevice } from "../device";
import { textOf } from "../read-props";
import type { ViewProps } from "../views/view-props";
import { CalendarDialog } from "./calendar-dialog";
import { rulesOfCalendar } from "./calendar-rules";
import { DateField } from "./date-field";
import { otherEndOf, type RangeEnd, withEnd } from "./range-answer";

type CalendarEndProps = ViewProps & {
  /** Which end of a range; null where one date is picked. */
  readonly end: RangeEnd | null;
};

/** One field of a CalendarPicker and the calendar it opens. */
export function CalendarEnd({ view, platform, onAnswer, onBlur, end }: CalendarEndProps) {
  const id = useId();
  const { today } = useDevice();
  const [isOpen, setOpen] = useState(false);
  const label = textOf(propOfEnd(view, "label", end));
  const otherEnd = end === null ? undefined : otherEndOf(view.value, end);
  const chosen = dayOf(end === null ? textOf(view.value) : (endOf(view.value, end) ?? ""));

  function answer(iso: string | undefined): void {
    onAnswer(end === null ? iso : withEnd(view.value, end, iso));
    setOpen(false);
  }

  return (
    <DateField
      id={id}
      platform={platform}
      label={label}
      labelProp={pathOfEnd("label", end)}
      helper={textOf(propOfEnd(view, "helper-text", end))}
      helperProp={pathOfEnd("helper-text", end)}
      isRequired={end === null ? view.isRequired : isEndRequired(view, end)}
      isEnabled={view.isEnabled}
      fault={view.showsFault ? faultOfEnd(view, end) : null}
      chosen={chosen}
      isOpen={isOpen}
      onOpen={() => setOpen(true)}
      onClear={() => answer(undefined)}
      onBlur={onBlur}
    >
      {isOpen && (
        <CalendarDialog
          label={label}
          platform={platform}
          rules={rulesOfCalendar(view.props, today, otherEnd)}
          chosen={chosen}
          otherEnd={dayOf(Object.values(otherEnd ?? {})[0] ?? "")}
          onPick={(day) => answer(isoOfDay(day))}
          onClose={() => setOpen(false)}
        />
      )}
    </DateField>
  );
}

function propOfEnd(view: NodeView, name: string, end: RangeEnd | null): Json | undefined {
  const value = own(view.props, name);
  return end !== null && isJsonObject(value) ? own(value, end) : value;
}

function pathOfEnd(name: string, end: RangeEnd | null): string {
  return end === null ? name : `${name}/${end}`;
}

function isEndRequired(view: NodeView, end: RangeEnd): boolean {
  return propOfEnd(view, "required", end) === true;
}

function faultOfEnd(view: NodeView, end: RangeEnd | null): FieldFault | null {
  if (end === null) return view.fault;
  return view.faults.find((fault) => fault.part === end || fault.part === undefined) ?? null;
}
