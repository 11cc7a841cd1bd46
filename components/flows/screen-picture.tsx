"use client";

import { useMemo } from "react";
import { ScreenThumbnail } from "@/components/preview/screen-thumbnail";
import { useScheme } from "@/components/shell/use-scheme";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { openText } from "@/lib/flow/text/open-text";

type ScreenPictureProps = {
  /** JSON of a Flow; its first screen is drawn. */
  readonly text: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
};

/** The first screen of a Flow on a small phone. Loaded apart from the page, together with all views of the phone. */
export default function ScreenPicture({ text, width, height }: ScreenPictureProps) {
  const scheme = useScheme();
  const opened = useMemo(() => openText(text), [text]);
  if (!opened.ok) return null;
  const { document } = opened.value;
  const screen = entryScreen(document) ?? document.screens[0];
  if (!screen) return null;
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
