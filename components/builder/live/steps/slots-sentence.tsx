"use client";

import type { SlotsStep } from "@/lib/flow/rules/rules";
import type { SourceChoice } from "../../sources/data-ports";
import { useKnownSources } from "../../sources/use-sources";
import { ColumnPick } from "../parts/column-pick";
import { Pick as PickOne } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { SmallNumber } from "../parts/small-number";
import { liveTexts } from "../texts";
import { ValuePick } from "../values/value-pick";
import { HoursTable } from "./hours-table";
import type { StepProps } from "./step-props";

const texts = liveTexts.slots;

/** "Find free times of 30 minutes …, without the times in Bookings" */
export function SlotsSentence({ step, onChange }: StepProps<SlotsStep>) {
  const number = (
    key: "durationMinutes" | "everyMinutes" | "capacity" | "days",
    label: string,
    max: number,
  ) => (
    <SmallNumber
      label={label}
      value={step[key]}
      min={1}
      max={max}
      onValueChange={(next) => onChange({ ...step, [key]: next }, key)}
    />
  );
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        {number("durationMinutes", texts.duration, 1440)}
        <span>{texts.every}</span>
        {number("everyMinutes", texts.interval, 1440)}
        <span>{texts.for}</span>
        {number("capacity", texts.capacity, 1000)}
        <span>{texts.people}</span>
        <span>{texts.apart}</span>
        <SmallNumber
          label={texts.buffer}
          value={step.bufferMinutes ?? 0}
          min={0}
          max={1440}
          onValueChange={(bufferMinutes) => onChange({ ...step, bufferMinutes }, "bufferMinutes")}
        />
        <span>{texts.apartMinutes}</span>
        <span>{texts.from}</span>
        <ValuePick
          label={texts.from}
          value={step.from}
          onChange={(from, burst) => onChange({ ...step, from }, burst)}
        />
        <span>{texts.during}</span>
        {number("days", texts.daysAhead, 92)}
        <span>{texts.days}</span>
      </Sentence>
      <HoursTable
        hours={step.hours}
        onChange={(hours, burst) => onChange({ ...step, hours }, burst && `hours ${burst}`)}
      />
      <Busy step={step} onChange={onChange} />
    </>
  );
}

const nothing = "";

function Busy({ step, onChange }: StepProps<SlotsStep>) {
  const sources = useKnownSources() ?? [];
  const { busy } = step;
  const write = (id: string): void => {
    const { busy: _, ...rest } = step;
    onChange({ ...rest, ...busyOf(sources.find((each) => each.id === id)) });
  };
  return (
    <Sentence>
      <span>{texts.minus}</span>
      <PickOne
        label={liveTexts.picks.source}
        value={busy?.source ?? nothing}
        options={[
          { value: nothing, label: texts.nothing },
          ...sources
            .filter(({ kind }) => kind === "table" || kind === "calendar")
            .map(({ id, name }) => ({ value: id, label: texts.taken(name) })),
        ]}
        onValueChange={write}
      />
      {busy?.kind === "table" && (
        <>
          <span>{texts.date}</span>
          <ColumnPick
            source={busy.source}
            value={busy.date}
            onChange={(date) => onChange({ ...step, busy: { ...busy, date } })}
          />
          <span>{texts.time}</span>
          <ColumnPick
            source={busy.source}
            value={busy.time}
            onChange={(time) => onChange({ ...step, busy: { ...busy, time } })}
          />
        </>
      )}
    </Sentence>
  );
}

/** Bookings are told by their day and time, which most tables have one column of each for. */
function busyOf(source: SourceChoice | undefined): Pick<SlotsStep, "busy"> {
  if (!source) return {};
  if (source.kind === "calendar") return { busy: { kind: "calendar", source: source.id } };
  const typed = (type: string): string => source.columns.find((each) => each.type === type)?.id ?? "";
  return { busy: { kind: "table", source: source.id, date: typed("date"), time: typed("time") } };
}
