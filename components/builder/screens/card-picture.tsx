"use client";

import { memo, useContext, useRef } from "react";
import { ScreenThumbnail } from "@/components/preview/screen-thumbnail";
import { useIsNear } from "@/components/ui/use-is-near";
import type { ScreenKey } from "@/lib/flow/model/document";
import { useBuilder } from "../store/store-context";
import { PaintedFlow } from "./painted-flow";

type CardPictureProps = {
  readonly screen: ScreenKey;
  readonly isSelected: boolean;
};

const width = 68;
const height = 96;

/** The small phone of a card; drawn once it comes near, so that a long list opens at once. */
export const CardPicture = memo(function CardPicture({ screen, isSelected }: CardPictureProps) {
  const flow = useContext(PaintedFlow);
  const { platform, scheme } = useBuilder((state) => state.device);
  const place = useRef<HTMLSpanElement>(null);
  const isNear = useIsNear(place);
  return (
    <span
      ref={place}
      aria-hidden="true"
      style={{ width, height }}
      className={`block shrink-0 overflow-hidden rounded-control border bg-panel ${isSelected ? "border-accent" : "border-line"}`}
    >
      {isNear && flow && (
        <ScreenThumbnail
          flow={flow}
          screenKey={screen}
          platform={platform}
          scheme={scheme}
          width={width - 2}
          height={height - 2}
        />
      )}
    </span>
  );
});
