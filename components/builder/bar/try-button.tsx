"use client";

import { Play, Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

/** Plays the Flow in place of the canvas. */
export function TryButton() {
  const store = useBuilderStore();
  const isTrying = useBuilder((state) => state.isTrying);
  const hasScreens = useBuilder((state) => state.history.present.document.screens.length > 0);
  return (
    <Tooltip text={isTrying ? texts.bar.stopTrying : texts.bar.tryHelp} shortcut="Mod+Enter">
      <Button
        variant={isTrying ? "primary" : "secondary"}
        size="panel"
        icon={isTrying ? Square : Play}
        aria-pressed={isTrying}
        disabled={!hasScreens}
        onClick={() => store.getState().set({ isTrying: !isTrying })}
      >
        {isTrying ? texts.bar.stopTrying : texts.bar.try}
      </Button>
    </Tooltip>
  );
}
