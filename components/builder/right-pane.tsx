"use client";

import { PanelRightOpen } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Inspector } from "./inspector/inspector";
import { texts } from "./texts";

type RightPaneProps = { readonly isFolded: boolean; setFolded(isFolded: boolean): void };

/** The settings of what is selected; folded, the way to get them back. */
export function RightPane({ isFolded, setFolded }: RightPaneProps) {
  if (!isFolded) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Inspector />
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
