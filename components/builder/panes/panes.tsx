"use client";

import { type ReactNode, useRef, useState } from "react";
import { texts } from "../texts";
import { PaneSeparator } from "./pane-separator";
import { rememberPanes, usePanes } from "./remembered-panes";
import { useIsNarrow } from "./use-is-narrow";
import { useRightPane } from "./use-right-pane";

type Fold = { readonly isFolded: boolean; setFolded(isFolded: boolean): void };

type PanesProps = {
  /** Gets the way to fold and unfold it; folded, it is 48 px wide and shows icons. */
  left(fold: Fold): ReactNode;
  readonly middle: ReactNode;
  /** Folded, it is gone; the middle has the button that brings it back. */
  readonly right: ReactNode;
};

/** Three panes side by side. Widths and folds are remembered; on a narrow window the left one starts folded. */
export function Panes({ left, middle, right }: PanesProps) {
  const panes = usePanes();
  const isNarrow = useIsNarrow();
  const isRightFolded = useRightPane().isFolded;
  const [isOpenWhenNarrow, setOpenWhenNarrow] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const isLeftFolded = isNarrow ? !isOpenWhenNarrow : panes.isLeftFolded;

  function foldLeft(isFolded: boolean): void {
    if (isNarrow) setOpenWhenNarrow(!isFolded);
    else rememberPanes({ isLeftFolded: isFolded });
  }

  function preview(side: "left" | "right", width: number): void {
    root.current?.style.setProperty(`--${side}-pane`, `${width}px`);
  }

  return (
    <div
      ref={root}
      // The widths are read by the two asides alone, so that a moving separator re-renders nothing.
      style={{ "--left-pane": `${panes.left}px`, "--right-pane": `${panes.right}px` } as React.CSSProperties}
      className="relative flex min-h-0 flex-1"
    >
      <aside
        aria-label={texts.panes.left}
        className={`relative flex min-h-0 shrink-0 flex-col border-r border-line bg-panel ${isLeftFolded ? "w-12" : "w-(--left-pane) max-sm:absolute max-sm:inset-y-0 max-sm:left-0 max-sm:z-30 max-sm:shadow-float"}`}
      >
        {left({ isFolded: isLeftFolded, setFolded: foldLeft })}
        {!isLeftFolded && (
          <PaneSeparator
            side="left"
            label={texts.panes.leftWidth}
            width={panes.left}
            onPreview={(width) => preview("left", width)}
            onCommit={(width) => rememberPanes({ left: width })}
          />
        )}
      </aside>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-page">{middle}</main>
      {!isRightFolded && (
        <aside
          aria-label={texts.panes.right}
          // Below the bar of the middle, whose button folds it again.
          className="relative flex min-h-0 w-(--right-pane) shrink-0 flex-col border-l border-line bg-panel max-sm:absolute max-sm:top-12 max-sm:right-0 max-sm:bottom-0 max-sm:z-30 max-sm:max-w-[calc(100%-3rem)] max-sm:border-t max-sm:shadow-float"
        >
          <PaneSeparator
            side="right"
            label={texts.panes.rightWidth}
            width={panes.right}
            onPreview={(width) => preview("right", width)}
            onCommit={(width) => rememberPanes({ right: width })}
          />
          {right}
        </aside>
      )}
    </div>
  );
}
