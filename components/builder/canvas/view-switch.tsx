"use client";

import { SegmentedControl } from "@/components/ui/segmented-control";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

const segments = [
  { value: "phone", label: texts.views.phone },
  { value: "map", label: texts.views.map },
  { value: "json", label: texts.views.json },
] as const;

/** What the middle of the builder shows. */
export function ViewSwitch() {
  const store = useBuilderStore();
  const middle = useBuilder((state) => state.middle);
  return (
    <SegmentedControl
      label={texts.views.label}
      size="panel"
      value={middle}
      segments={segments}
      onValueChange={(value) => store.getState().set({ middle: value, isTrying: false })}
    />
  );
}
