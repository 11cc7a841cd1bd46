"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { isJsonArray } from "@/lib/flow/json";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";
import { DayField } from "./date-control";

const texts = inspectorTexts.dates;

/** A set of days, in order. */
export function DatesControl(props: ControlProps<SpecOf<"dates">>) {
  const { spec, value, onChange } = props;
  const [adding, setAdding] = useState("");
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const days = isJsonArray(value) ? value.filter((day) => typeof day === "string") : [];
  const write = (next: readonly string[]): void => onChange(next.length === 0 ? undefined : next);
  return (
    <Field label={spec.label} help={spec.help} size="panel" labelEnd={<ConnectButton {...props} />}>
      {() => (
        <div className="flex flex-col gap-1">
          {days.length === 0 && <p className="text-secondary">{texts.none}</p>}
          <ul className="flex flex-wrap gap-1">
            {days.map((day) => (
              <li key={day} className="flex items-center rounded-control bg-hover pl-2">
                {dayInWords(day)}
                <IconButton
                  size="panel"
                  icon={X}
                  label={texts.remove(dayInWords(day))}
                  onClick={() => write(days.filter((other) => other !== day))}
                />
              </li>
            ))}
          </ul>
          <DayField
            label={texts.add}
            day={adding}
            onDay={(day) => {
              setAdding(day ?? "");
              if (!day || days.includes(day) || Number(day.slice(0, 4)) < 1900) return;
              write([...days, day].toSorted());
              setAdding("");
            }}
          />
        </div>
      )}
    </Field>
  );
}

function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
