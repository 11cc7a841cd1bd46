"use client";

import { SegmentedControl } from "@/components/ui/segmented-control";
import type { MiddleView } from "../store/state";
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
  // While the Flow is tried none of the views is in sight; choosing one ends that.
  const shown = useBuilder((state) => (state.isTrying ? "trying" : state.middle));
  return (
    <SegmentedControl<MiddleView | "trying">
      label={texts.views.label}
      size="panel"
      value={shown}
      segments={segments}
      onValueChange={(value) => {
        if (value !== "trying") store.getState().set({ middle: value, isTrying: false });
      }}
    />
  );
}
