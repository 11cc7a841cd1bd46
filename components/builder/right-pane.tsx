"use client";

import { lazy, Suspense } from "react";

// The settings are drawn with the page, but what makes them work comes after the phone.
const Inspector = lazy(() => import("./inspector/inspector").then((room) => ({ default: room.Inspector })));

/** The settings of what is selected. */
export function RightPane() {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
    </div>
  );
}
