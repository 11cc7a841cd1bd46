"use client";

import { lazy, Suspense } from "react";
import { afterThePhone } from "./store/after-the-phone";

// The settings are drawn with the page, but what makes them work comes when the phone can be used.
const Inspector = lazy(async () => {
  await afterThePhone();
  return { default: (await import("./inspector/inspector")).Inspector };
});

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
