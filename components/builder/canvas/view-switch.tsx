"use client";

import { Suspense } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { MiddleView } from "../store/state";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

const RuleCount = lazyPart("RuleCount", () => import("../live/rule-count"));
const faultsMark = (
  <Suspense fallback={null}>
    <RuleCount />
  </Suspense>
);

/** What the middle of the builder shows. */
export function ViewSwitch() {
  const store = useBuilderStore();
  // While the Flow is tried none of the views is in sight; choosing one ends that.
  const hasRules = useBuilder((state) => state.history.present.document.rules !== undefined);
  const shown = useBuilder((state) => (state.isTrying ? "trying" : state.middle));
  return (
    <SegmentedControl<MiddleView | "trying">
      label={texts.views.label}
      size="panel"
      value={shown}
      segments={[
        { value: "phone", label: texts.views.phone },
        { value: "map", label: texts.views.map },
        { value: "live", label: texts.views.live, ...(hasRules ? { mark: faultsMark } : {}) },
        { value: "json", label: texts.views.json },
      ]}
      onValueChange={(value) => {
        if (value !== "trying") store.getState().set({ middle: value, isTrying: false });
      }}
    />
  );
}
