"use client";

import { screenSizes } from "@/components/preview/platform";
import { ViewPicture } from "@/components/preview/view-picture";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import { useBuilder, useDocument } from "../../store/store-context";
import { drawnScene, sceneAfter, sceneBefore } from "./scenes";
import { journeyTexts as texts } from "./texts";

export type Side = "before" | "after";
const sides = (["before", "after"] as const).map((value) => ({ value, label: texts[value] }));
const widthMax = 340;

type JourneyPhoneProps = {
  readonly steps: readonly JourneyStep[];
  readonly index: number;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
};

/** What stood on the person's phone before and after one step. */
export function JourneyPhone({ steps, index, side, onSide }: JourneyPhoneProps) {
  const document = useDocument();
  const { platform, scheme } = useBuilder((state) => state.device);
  const scene = side === "before" ? sceneBefore(document, steps, index) : sceneAfter(steps[index]);
  const drawn = scene && drawnScene(document, scene);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col items-center gap-4 overflow-y-auto px-4 pt-4 pb-16">
      <SegmentedControl
        label={texts.sides}
        size="panel"
        value={side}
        onValueChange={onSide}
        segments={sides}
      />
      {scene === null && (
        <p className="mt-8 max-w-72 text-center text-secondary">
          {side === "before" ? texts.message : texts.end}
        </p>
      )}
      {scene !== null && drawn === undefined && (
        <p className="mt-8 max-w-72 text-center text-problem">{texts.missing(scene.screen)}</p>
      )}
      {drawn && (
        <div className="overflow-hidden rounded-[22px] border border-line shadow-float">
          <ViewPicture
            screen={drawn}
            platform={platform}
            scheme={scheme}
            width={Math.min(widthMax, screenSizes[platform].width)}
            label={texts.phone(drawn.title)}
          />
        </div>
      )}
    </div>
  );
}
