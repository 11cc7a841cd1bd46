"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import { useEffect, useRef, useState } from "react";
import { keyCaps } from "./shortcut";
import type { TooltipSide } from "./tooltip";
import { useIsMac } from "./use-is-mac";
import { type TooltipWatch, watchTooltips } from "./watch-tooltips";

/** What the tooltip of an element says, as `Tooltip` has written it there. */
type Hint = {
  readonly anchor: HTMLElement;
  readonly text: string;
  readonly shortcut: string | undefined;
  readonly side: TooltipSide;
};

/** Draws the tooltip of whatever element of the page has one to show; stands once, at the root. */
export function TooltipLayer() {
  const isMac = useIsMac();
  const watch = useRef<TooltipWatch | null>(null);
  const [isOpen, setOpen] = useState(false);
  // It stays while the tooltip fades out.
  const [hint, setHint] = useState<Hint | null>(null);

  useEffect(() => {
    let stopFollowing = (): void => undefined;
    const started = watchTooltips((element) => {
      stopFollowing();
      setOpen(element !== null);
      if (!element) return;
      setHint(hintOf(element));
      stopFollowing = follow(element, setHint, started.close);
    });
    watch.current = started;
    return () => {
      stopFollowing();
      started.stop();
    };
  }, []);

  return (
    <Base.Root open={isOpen} onOpenChange={(next) => !next && watch.current?.close()}>
      <Base.Portal>
        <Base.Positioner anchor={hint?.anchor} side={hint?.side} sideOffset={6} className="z-70">
          <Base.Popup
            data-tooltip-popup=""
            className="flex max-w-64 items-center gap-2 rounded-control bg-ink px-2 py-1 text-caption text-page shadow-float transition-opacity duration-120 ease-out data-ending-style:opacity-0 data-instant:duration-0 data-starting-style:opacity-0"
          >
            {hint?.text}
            {hint?.shortcut !== undefined && (
              <span className="font-medium opacity-80">
                {keyCaps(hint.shortcut, isMac).join(isMac ? "" : "+")}
              </span>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function hintOf(anchor: HTMLElement): Hint {
  const { tooltip = "", tooltipShortcut, tooltipSide } = anchor.dataset;
  // Written by `Tooltip` alone.
  const side = (tooltipSide ?? "bottom") as TooltipSide;
  return { anchor, text: tooltip, shortcut: tooltipShortcut, side };
}

/** Keeps the words true while they are seen, and tells when their element is gone. Answers how to stop. */
function follow(element: HTMLElement, tell: (hint: Hint) => void, gone: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (element.isConnected && element.dataset.tooltip !== undefined) tell(hintOf(element));
    else gone();
  });
  observer.observe(element, { attributeFilter: ["data-tooltip", "data-tooltip-shortcut"] });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
