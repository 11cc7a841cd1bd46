"use client";

import { Plus } from "lucide-react";
import { useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { useShownDocument } from "../sources/live-rows";
import type { BuilderState } from "../store/state";
import { useBuilder, useBuilderStore, useDocument } from "../store/store-context";
import { addScreenAfterSelected } from "./add-screen-after";
import { PaintedFlow } from "./painted-flow";
import { ScreenCard } from "./screen-card";
import { screensTexts } from "./texts";

/** Every screen of the Flow as a small phone, in the order of the Flow. */
export function ScreensList() {
  const store = useBuilderStore();
  const document = useDocument();
  // The small phones follow when the big one is painted; typing never waits for them.
  const painted = useDeferredValue(useShownDocument());
  const selected = useBuilder((state) => state.history.present.selection.screen);
  const end = useBuilder((state) => isOrderMark(state, document.screens.length));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PaintedFlow value={painted}>
        <ol
          aria-label={screensTexts.list}
          data-screen-list=""
          data-drag-scroll=""
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2"
        >
          {document.screens.map((screen, index) => (
            <ScreenCard
              key={screen.key}
              screen={screen}
              index={index}
              count={document.screens.length}
              isSelected={screen.key === selected}
            />
          ))}
          {end && <li aria-hidden="true" className="h-0.5 rounded-full bg-accent" />}
        </ol>
      </PaintedFlow>
      <div className="shrink-0 border-t border-line p-2">
        <Button
          variant="ghost"
          size="panel"
          icon={Plus}
          className="w-full justify-start"
          aria-label={screensTexts.add}
          onClick={() => addScreenAfterSelected(store)}
        >
          {screensTexts.addShort}
        </Button>
      </div>
    </div>
  );
}

function isOrderMark({ drag }: BuilderState, index: number): boolean {
  return drag?.target?.kind === "order" && drag.target.index === index;
}
