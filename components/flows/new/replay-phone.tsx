"use client";

import { type CSSProperties, useEffect, useMemo, useState } from "react";
import { NodeFace } from "@/components/preview/node-face";
import { PhoneSurface } from "@/components/preview/phone-surface";
import { screenSizes } from "@/components/preview/platform";
import { NodeStack } from "@/components/preview/sheet/node-stack";
import { SheetFace } from "@/components/preview/sheet/sheet-face";
import { useScheme } from "@/components/shell/use-scheme";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { ScreenView } from "@/lib/flow/runtime/view";
import { replayFrames } from "./replay-frames";

/** How long a picture stands: a new answer, a new screen, the end. */
const answerMs = 550;
const screenMs = 1100;
const endMs = 2200;

type ReplayPhoneProps = { readonly flow: FlowDocument; readonly width: number; readonly height: number };

/** A small phone on which the Flow is filled in and played to its end by itself, again and again. */
export function ReplayPhone({ flow, width, height }: ReplayPhoneProps) {
  const frames = useMemo(() => replayFrames(flow, new Date().toISOString().slice(0, 10)), [flow]);
  const frame = useReplay(frames);
  return frame === undefined ? null : <Picture view={frame} width={width} height={height} />;
}

function useReplay(frames: readonly ScreenView[]): ScreenView | undefined {
  const [index, setIndex] = useState(0);
  const next = frames[index + 1];
  const pauseMs = next === undefined ? endMs : next.id === frames[index]?.id ? answerMs : screenMs;
  useEffect(() => {
    const timer = setTimeout(() => setIndex(next === undefined ? 0 : index + 1), pauseMs);
    return () => clearTimeout(timer);
  }, [index, next, pauseMs]);
  return frames[index];
}

type PictureProps = { readonly view: ScreenView; readonly width: number; readonly height: number };

function Picture({ view, width, height }: PictureProps) {
  const scheme = useScheme();
  const platform = "android";
  const full = screenSizes[platform];
  const scale = width / full.width;
  const measures: CSSProperties = {
    width: full.width,
    height: height / scale,
    transform: `scale(${scale})`,
    transformOrigin: "0 0",
  };
  return (
    <div className="size-full overflow-hidden contain-strict">
      <PhoneSurface platform={platform} scheme={scheme} style={measures}>
        <div key={view.id} className="h-full animate-phone-screen">
          <SheetFace
            platform={platform}
            title={view.title}
            leading={view.canGoBack ? "back" : "close"}
            footer={view.footer === null ? null : <NodeFace view={view.footer} platform={platform} />}
          >
            <NodeStack
              platform={platform}
              nodes={view.nodes.map((node) => ({
                key: node.node,
                type: node.type,
                element: <NodeFace view={node} platform={platform} />,
              }))}
            />
          </SheetFace>
        </div>
      </PhoneSurface>
    </div>
  );
}
