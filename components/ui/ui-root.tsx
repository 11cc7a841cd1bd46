"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactNode, Suspense } from "react";
import { lazyPart } from "./lazy-part";
import { untilIdle } from "./when-idle";

// Nothing of it is in sight when a page opens. Messages that come earlier wait for it (toast.ts).
const FloatingParts = lazyPart("FloatingParts", async () => {
  await untilIdle();
  return import("./floating-parts");
});

/** What the parts need around them, once per page: the places of tooltips and toasts. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      {/* A stacking context of its own keeps everything on the page below what floats. */}
      <div className="isolate flex min-h-dvh flex-col">{children}</div>
      <Suspense fallback={null}>
        <FloatingParts />
      </Suspense>
    </CSPProvider>
  );
}
