"use client";

import { Suspense } from "react";
import { Coming } from "@/components/ui/coming";
import { lazyPart } from "@/components/ui/lazy-part";
import { untilIdle } from "@/components/ui/when-idle";
import { useBuilder } from "./store/store-context";

// The settings are drawn with the page, but what makes them work comes when the phone can be used.
const Inspector = lazyPart("Inspector", async () => {
  await untilIdle();
  return import("./inspector/inspector");
});

/** The settings of what is selected. */
export function RightPane() {
  const isBroken = useBuilder((state) => state.broken !== null);
  return (
    <div inert={isBroken} className="inert:opacity-50 min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <Suspense fallback={<Coming />}>
        <Inspector />
      </Suspense>
    </div>
  );
}
