"use client";

import { useEffect, useState } from "react";
import { Select } from "@/components/ui/select";
import type { JourneyItem } from "../../ports";
import { useBuilderStore, usePorts } from "../../store/store-context";
import { journeyTexts as texts } from "./texts";

/** The journeys of the Flow, to go through one of them; nothing while there are none. */
export function JourneyPick() {
  const store = useBuilderStore();
  const ports = usePorts();
  const [journeys, setJourneys] = useState<readonly JourneyItem[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void ports.journeys.list().then(
      (listed) => isCurrent && listed.ok && setJourneys(listed.value),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  if (journeys.length === 0) return null;
  return (
    <Select
      size="panel"
      label={texts.pick}
      value={null}
      options={journeys.map(({ id, happenedAt, stepCount }) => ({
        value: id,
        label: texts.item(momentOf(happenedAt), stepCount),
      }))}
      onValueChange={(journey) => store.getState().set({ journey })}
    />
  );
}

function momentOf(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );
}
