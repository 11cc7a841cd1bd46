"use client";

import { Moon, Sun } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useScheme } from "@/components/shell/use-scheme";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import type { JsonObject } from "@/lib/flow/json";
import type { Template } from "@/lib/templates/template";
import { screenTitles } from "./screen-titles";
import { texts } from "./texts";
import { usePhoneScale } from "./use-phone-scale";

const TryPhone = dynamic(() => import("./try-phone"), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-[40px]" />,
});

/** Size of the phone with its edge at scale 1, in px. */
const phone = { width: 432, height: 912 } as const;

type TryDialogProps = {
  /** Null keeps it closed. */
  readonly template: Template | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onUse: (template: Template) => void;
};

/** Lets a person play a template on the phone before it is chosen. */
export function TryDialog({ template, isBusy, onClose, onUse }: TryDialogProps) {
  // While it closes, what was shown stays.
  const [shown, setShown] = useState(template);
  if (template !== null && template !== shown) setShown(template);
  return (
    <Dialog
      open={template !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onClosed={() => setShown(null)}
      title={shown?.title ?? ""}
      description={shown?.summary}
      hidesHeader
      width="large"
    >
      {shown && <Trial template={shown} isBusy={isBusy} onUse={() => onUse(shown)} />}
    </Dialog>
  );
}

type TrialProps = { readonly template: Template; readonly isBusy: boolean; readonly onUse: () => void };

function Trial({ template: { title, summary, flow }, isBusy, onUse }: TrialProps) {
  const pageScheme = useScheme();
  const [scheme, setScheme] = useState(pageScheme);
  const [platform, setPlatform] = useState<"android" | "ios">("android");
  const scale = usePhoneScale();
  return (
    <div className="flex items-stretch gap-8 max-md:flex-col max-md:items-center">
      <div className="shrink-0" style={{ minWidth: phone.width * scale, minHeight: phone.height * scale }}>
        <TryPhone key={title} {...{ title, flow, platform, scheme, scale }} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <p aria-hidden="true" className="mr-10 text-title font-semibold">
          {title}
        </p>
        <p aria-hidden="true" className="mt-1 text-secondary">
          {summary}
        </p>
        <ScreenList flow={flow} />
        <p className="mt-6 mb-3 text-panel text-secondary">{texts.tryIt.hint}</p>
        <div className="flex flex-wrap gap-2">
          <SegmentedControl
            label={texts.tryIt.platform}
            value={platform}
            onValueChange={setPlatform}
            segments={platforms}
            size="panel"
          />
          <SegmentedControl
            label={texts.tryIt.scheme}
            value={scheme}
            onValueChange={setScheme}
            segments={schemes}
            hidesLabels
            size="panel"
          />
        </div>
        <div className="mt-auto flex justify-end pt-8">
          <Button variant="primary" isLoading={isBusy} onClick={onUse}>
            {texts.tryIt.use}
          </Button>
        </div>
      </div>
    </div>
  );
}

function ScreenList({ flow }: { readonly flow: JsonObject }) {
  const titles = screenTitles(flow);
  return (
    <div className="mt-6">
      <p className="mb-1.5 text-caption text-secondary">{texts.screens(titles.length)}</p>
      <ol className="flex flex-col gap-1.5">
        {titles.map((title, index) => (
          // Titles may repeat; the list never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <li key={index} className="flex items-center gap-2.5">
            <span
              aria-hidden="true"
              className="flex size-5 shrink-0 items-center justify-center rounded-full bg-hover text-caption text-secondary"
            >
              {index + 1}
            </span>
            <span className="min-w-0 truncate">{title}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const platforms = [
  { value: "android", label: texts.tryIt.android },
  { value: "ios", label: texts.tryIt.ios },
] as const;

const schemes = [
  { value: "light", label: texts.tryIt.light, icon: Sun },
  { value: "dark", label: texts.tryIt.dark, icon: Moon },
] as const;
