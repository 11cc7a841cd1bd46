"use client";

import { useRef, useState } from "react";
import { screenSizes } from "@/components/preview/platform";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import { Player } from "@/components/preview/player";
import { useRoom } from "@/components/preview/use-room";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useShownDocument } from "../sources/live-rows";
import { useBuilder } from "../store/store-context";
import { JourneyPanel } from "./journeys/journey-panel";
import { JourneyPick } from "./journeys/journey-pick";
import { LogList } from "./log-list";
import { tryingTexts } from "./texts";
import { useAnswers } from "./use-answers";

/** The Flow played on the phone, or what somebody did gone through again. */
export function TryPanel() {
  const journey = useBuilder((state) => state.journey);
  return journey === null ? <Play /> : <JourneyPanel key={journey} id={journey} />;
}

/** The Flow on the phone, with a list of what happens beside it. */
function Play() {
  const document = useShownDocument();
  const { platform, scheme } = useBuilder((state) => state.device);
  const [log, setLog] = useState<readonly PlayLogEntry[]>([]);
  const { exchange, opening, source, setSource } = useAnswers();
  const room = useRef<HTMLDivElement>(null);
  const fit = useRoom(room, screenSizes[platform]);
  return (
    <section aria-label={tryingTexts.label} className="flex min-h-0 flex-1">
      <div
        ref={room}
        className="flex min-h-0 min-w-0 flex-1 items-start justify-center overflow-hidden px-4 pt-4 pb-16"
      >
        <Player
          // Another platform is another phone, and other answers another play: it begins again.
          key={`${platform} ${source}`}
          flow={document}
          platform={platform}
          scheme={scheme}
          size={fit.size}
          scale={fit.scale}
          begins="flow"
          exchange={exchange}
          {...(opening ? { opening } : {})}
          onLog={(entry) => setLog((entries) => [...entries, entry])}
        />
      </div>
      <LogList
        entries={log}
        onClear={() => setLog([])}
        note={source === "rules" ? tryingTexts.byRules : tryingTexts.simulated}
      >
        <JourneyPick />
        {source !== null && (
          <SegmentedControl
            label={tryingTexts.answers}
            size="panel"
            value={source}
            segments={[
              { value: "rules", label: tryingTexts.rules },
              { value: "examples", label: tryingTexts.examples },
            ]}
            onValueChange={setSource}
          />
        )}
      </LogList>
    </section>
  );
}
