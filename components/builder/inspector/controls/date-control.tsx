"use client";

import { TextField } from "@/components/ui/text-field";
import { isJsonObject, own, withKey } from "@/lib/flow/json";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

/** One day, or one for each end of a range. */
export function DateControl(props: ControlProps<SpecOf<"date">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  if (isJsonObject(value)) {
    const day = (key: string): string => {
      const text = own(value, key);
      return typeof text === "string" ? text : "";
    };
    return (
      <div className="grid grid-cols-2 gap-2">
        <DayField
          label={`${spec.label}: ${inspectorTexts.flag.start.toLowerCase()}`}
          day={day("start-date")}
          onDay={(next) => onChange(withKey(value, "start-date", next))}
        />
        <DayField
          label={`${spec.label}: ${inspectorTexts.flag.end.toLowerCase()}`}
          day={day("end-date")}
          onDay={(next) => onChange(withKey(value, "end-date", next))}
        />
      </div>
    );
  }
  return (
    <DayField
      label={spec.label}
      help={spec.help}
      labelEnd={<ConnectButton {...props} />}
      day={typeof value === "string" ? value : ""}
      onDay={onChange}
    />
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly labelEnd?: React.ReactNode;
  readonly day: string;
  readonly onDay: (day: string | undefined) => void;
};

export function DayField({ day, onDay, ...field }: DayFieldProps) {
  return (
    <TextField
      {...field}
      size="panel"
      type="date"
      value={day}
      onValueChange={(next) => onDay(next === "" ? undefined : next)}
    />
  );
}
