"use client";

import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { sourceNameMax } from "@/lib/sources/source-name";
import type { SourceUse } from "@/lib/sources/source-uses";
import { SourceHeading } from "../source-heading";
import { UsedBy } from "../used-by";
import { CalendarForm } from "./calendar-form";
import type { OutsideKind } from "./form";
import { HealthNotice } from "./health-notice";
import type { OpenedOutside, OutsidePorts } from "./ports";
import { SamplePanel } from "./sample-panel";
import { SheetForm } from "./sheet-form";
import { outsideTexts } from "./texts";
import { UrlForm } from "./url-form";
import { type Outside, useOutside } from "./use-outside";

type OutsideViewProps = {
  readonly kind: OutsideKind;
  /** Undefined for a new one. */
  readonly opened?: OpenedOutside | undefined;
  readonly uses?: readonly SourceUse[] | undefined;
  readonly time: TimeSetting;
  readonly ports: OutsidePorts;
};

/** A source outside: where it is on the left, what it gives on the right. */
export function OutsideView({ kind, opened, uses, time, ports }: OutsideViewProps) {
  const outside = useOutside(kind, opened, ports);
  const words = outsideTexts;
  const { busyWith, sample, fault } = outside;
  const fetchWord =
    kind === "calendar" ? words.fetch.calendar : sample ? words.fetch.again : words.fetch.first;
  return (
    <TimeContext value={time}>
      <div className="mb-5">
        <SourceHeading name={opened?.name ?? words.titles[kind]} />
        {uses && <UsedBy uses={uses} />}
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void outside.fetchSample();
          }}
        >
          {opened && <HealthNotice health={opened.health} />}
          <TextField
            label={words.name}
            placeholder={words.namePlaceholder[kind]}
            value={outside.name}
            maxLength={sourceNameMax}
            onValueChange={outside.setName}
            autoComplete="off"
          />
          <Where outside={outside} opened={opened} />
          <Select
            label={words.cache}
            help={words.cacheHelp}
            value={String(outside.cacheSeconds)}
            onValueChange={(seconds) => outside.setCacheSeconds(Number(seconds))}
            options={words.cacheTimes}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              type="submit"
              variant={sample ? "secondary" : "primary"}
              isLoading={busyWith === "sample"}
            >
              {fetchWord}
            </Button>
            <Button
              variant={sample ? "primary" : "secondary"}
              isLoading={busyWith === "save"}
              onClick={() => void outside.save()}
            >
              {opened ? words.save.again : words.save.first}
            </Button>
          </div>
          {fault && (
            <Notice tone="problem" role="alert" title={fault.happened}>
              {fault.remedy}
            </Notice>
          )}
          {sample && !fault && (
            <p role="status" className="text-caption text-secondary">
              {words.took(String(sample.tookMs))}
            </p>
          )}
        </form>
        <div className="min-w-0">
          <SamplePanel outside={outside} now={time.now} locale={time.locale} />
        </div>
      </div>
    </TimeContext>
  );
}

function Where({
  outside,
  opened,
}: {
  readonly outside: Outside;
  readonly opened: OpenedOutside | undefined;
}) {
  const { settings, setSettings, secrets, setSecret } = outside;
  const stored = opened?.settings;
  const shared = { secrets, onChange: setSettings, onSecret: setSecret };
  switch (settings.kind) {
    case "url":
      return <UrlForm {...shared} settings={settings} stored={stored?.kind === "url" ? stored : undefined} />;
    case "sheet":
      return (
        <SheetForm
          {...shared}
          settings={settings}
          hasKey={stored?.kind === "sheet" && stored.via === "account"}
        />
      );
    case "calendar":
      return <CalendarForm {...shared} settings={settings} />;
  }
}
