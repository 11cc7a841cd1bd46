"use client";

import { useMemo } from "react";
import { ScreenThumbnail } from "@/components/preview/screen-thumbnail";
import { useScheme } from "@/components/shell/use-scheme";
import type { JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { ReplayPhone } from "./replay-phone";

type TemplatePhoneProps = {
  readonly flow: JsonObject;
  readonly isPlaying: boolean;
  readonly width: number;
  readonly height: number;
};

/** The first screen of a template, or the whole of it playing. Loaded apart from the page, with all of the phone. */
export default function TemplatePhone({ flow, isPlaying, width, height }: TemplatePhoneProps) {
  const scheme = useScheme();
  const document = useMemo(() => parse(flow), [flow]);
  const screen = document && entryScreen(document);
  if (!document || !screen) return null;
  if (isPlaying) return <ReplayPhone flow={document} width={width} height={height} />;
  return (
    <ScreenThumbnail
      flow={document}
      screenKey={screen.key}
      platform="android"
      scheme={scheme}
      width={width}
      height={height}
    />
  );
}
