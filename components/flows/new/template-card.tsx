"use client";

import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Template } from "@/lib/templates/template";
import { screenTitles } from "./screen-titles";
import { texts } from "./texts";
import { useWatched } from "./use-watched";

const TemplatePhone = dynamic(() => import("./template-phone"), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-none" />,
});

const phone = { width: 192, height: 256 } as const;

type TemplateCardProps = {
  readonly template: Template;
  readonly isBusy: boolean;
  readonly onTry: () => void;
  readonly onUse: () => void;
};

/** A template; all of the card opens it for trying. Rested upon, it plays by itself. */
export function TemplateCard({ template, isBusy, onTry, onUse }: TemplateCardProps) {
  const { title, summary, flow, data } = template;
  const { isWatched, handlers } = useWatched();
  return (
    <article
      {...handlers}
      className="group relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-panel transition-colors duration-120 ease-out focus-within:border-line-strong hover:border-line-strong"
    >
      <div
        aria-hidden="true"
        inert
        className="flex h-70 justify-center overflow-hidden border-b border-line bg-page pt-6"
      >
        <div
          style={phone}
          className="shrink-0 overflow-hidden rounded-t-[14px] border border-b-0 border-line bg-panel shadow-sm"
        >
          <TemplatePhone
            flow={flow}
            isPlaying={isWatched}
            width={phone.width - 2}
            height={phone.height - 1}
          />
        </div>
      </div>
      <div className="flex flex-1 flex-col px-4 pt-3 pb-4">
        <h3 className="font-medium">
          <button
            type="button"
            onClick={onTry}
            aria-label={texts.tryLabel(title)}
            className="text-left outline-none after:absolute after:inset-0 after:rounded-[9px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {title}
          </button>
        </h3>
        <p className="mt-0.5 text-panel text-secondary">{summary}</p>
        <div className="mt-auto flex items-center justify-between gap-3 pt-3">
          <span className="text-caption text-secondary">
            {texts.screens(screenTitles(flow).length)}
            {data && ` · ${texts.liveData}`}
          </span>
          <Button
            size="panel"
            aria-label={texts.useLabel(title)}
            isLoading={isBusy}
            onClick={onUse}
            className="relative"
          >
            {texts.use}
          </Button>
        </div>
      </div>
    </article>
  );
}
