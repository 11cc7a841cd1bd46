"use client";

import type { ReactNode } from "react";
import { FlowMessage } from "@/components/preview/chat/flow-message";
import wallpaper from "@/components/preview/chat/wallpaper.module.css";
import { PhoneSurface } from "@/components/preview/phone-surface";
import { useScheme } from "@/components/shell/use-scheme";
import { texts } from "./texts";

type MessageBubbleProps = {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly button: string;
  readonly media?: ReactNode;
};

const nothing = () => undefined;

/** The message as a phone shows it, while it is written. */
export function MessageBubble({ media, ...message }: MessageBubbleProps) {
  const scheme = useScheme();
  return (
    <section aria-label={texts.bubble} className="overflow-hidden rounded-card border border-line" inert>
      <PhoneSurface platform="android" scheme={scheme} className="relative">
        <div className={wallpaper.wallpaper} />
        <div className="relative flex min-h-48 flex-col items-start justify-center px-6 py-6">
          <FlowMessage message={message} media={media} isDead={false} onOpen={nothing} />
        </div>
      </PhoneSurface>
    </section>
  );
}
