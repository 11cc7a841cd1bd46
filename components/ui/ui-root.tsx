"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";
import { ToastRegion } from "./toast-region";

/** What the parts need around them, once per page: the timing of tooltips and the place of toasts. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0}>
        {/* A stacking context of its own keeps everything on the page below what floats. */}
        <div className="isolate flex min-h-dvh flex-col">{children}</div>
        <ToastRegion />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
