import { useId, useRef } from "react";
import type { Platform, Scheme } from "@/components/preview/platform";
import { ScreenPicture } from "@/components/preview/screen-picture";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { useIsNear } from "@/components/ui/use-is-near";
import type { FlowDocument, FlowScreen } from "@/lib/flow/model/document";
import type { NodeMarks, ScreenReport } from "./report-of";
import { SentenceList } from "./sentence-list";
import { texts } from "./texts";

/** How a comparison is shown: both Flows, the names of the versions, and the phone. */
export type ScreenLook = {
  readonly versions: { readonly before: FlowDocument; readonly after: FlowDocument };
  readonly names: { readonly before: string; readonly after: string };
  readonly look: { readonly platform: Platform; readonly scheme: Scheme };
};

const tones: { readonly [state in ScreenReport["state"]]: Tone } = {
  added: "good",
  removed: "problem",
  changed: "accent",
};

/** One changed screen: its picture in both versions, drawn once it comes near, and its changes in words. */
export function ScreenSection({ screen, ...rest }: ScreenLook & { readonly screen: ScreenReport }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="@container rounded-card border border-line">
      <header className="flex items-center gap-2 border-b border-line px-4 py-2.5">
        <h3 id={titleId} className="min-w-0 truncate font-semibold">
          {screen.name}
        </h3>
        <Badge tone={tones[screen.state]}>{texts.view.state[screen.state]}</Badge>
        <span className="ml-auto shrink-0 text-caption text-secondary tabular-nums">
          {texts.view.counts(screen.sentences.length)}
        </span>
      </header>
      <div className="flex flex-col gap-4 p-4 @[52rem]:flex-row">
        <div className="flex shrink-0 gap-4">
          <Picture side="before" screen={screen} {...rest} />
          <Picture side="after" screen={screen} {...rest} />
        </div>
        <div className="min-w-0 flex-1">
          <SentenceList sentences={screen.sentences} />
        </div>
      </div>
    </section>
  );
}

/** In px. */
const pictureWidth = 248;

type PictureProps = ScreenLook & { readonly screen: ScreenReport; readonly side: "before" | "after" };

function Picture({ side, screen, versions, names, look }: PictureProps) {
  const shown: FlowScreen | null = screen[side];
  const marks: NodeMarks = screen.marks[side];
  const place = useRef<HTMLElement>(null);
  const isNear = useIsNear(place);
  return (
    <figure ref={place} style={{ width: pictureWidth }} className="flex flex-col gap-1.5">
      <figcaption className="truncate text-caption text-secondary">{names[side]}</figcaption>
      {shown ? (
        <div className="min-h-62 overflow-hidden rounded-control border border-line">
          {isNear && (
            <ScreenPicture
              {...look}
              flow={versions[side]}
              screenKey={shown.key}
              width={pictureWidth - 2}
              label={texts.view.pictureOf(names[side], screen.name)}
              marks={marks}
              markWords={texts.view.marks}
            />
          )}
        </div>
      ) : (
        <p className="flex h-40 items-center justify-center rounded-control border border-line border-dashed text-secondary">
          {texts.view.absent}
        </p>
      )}
    </figure>
  );
}
