"use client";

import { PanelRightOpen } from "lucide-react";
import { lazy, Suspense } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { texts } from "./texts";

// The settings are drawn with the page, but what makes them work comes after the phone.
const Inspector = lazy(() => import("./inspector/inspector").then((room) => ({ default: room.Inspector })));

type RightPaneProps = { readonly isFolded: boolean; setFolded(isFolded: boolean): void };

/** The settings of what is selected; folded, the way to get them back. */
export function RightPane({ isFolded, setFolded }: RightPaneProps) {
  if (!isFolded) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Suspense fallback={null}>
          <Inspector />
        </Suspense>
      </div>
    );
  }
  return (
    <div className="flex justify-center py-2">
      <IconButton
        label={texts.panes.unfoldRight}
        icon={PanelRightOpen}
        tooltipSide="left"
        onClick={() => setFolded(false)}
      />
    </div>
  );
}
