"use client";

import { Suspense } from "react";
import { Coming } from "@/components/ui/coming";
import { lazyPart } from "@/components/ui/lazy-part";
import { untilIdle } from "@/components/ui/when-idle";

// The settings are drawn with the page, but what makes them work comes when the phone can be used.
const Inspector = lazyPart("Inspector", async () => {
  await untilIdle();
  return import("./inspector/inspector");
});

/** The settings of what is selected. */
export function RightPane() {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <Suspense fallback={<Coming />}>
        <Inspector />
      </Suspense>
    </div>
  );
}
