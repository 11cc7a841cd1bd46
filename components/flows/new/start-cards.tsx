"use client";

import { FilePlus2, type LucideIcon, Upload } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import { texts } from "./texts";

type StartCardsProps = {
  readonly isBusy: boolean;
  readonly onBlank: () => void;
  readonly onImport: () => void;
};

/** The two ways to begin without a template. */
export function StartCards({ isBusy, onBlank, onImport }: StartCardsProps) {
  return (
    <div className="grid w-60 shrink-0 gap-3 max-lg:w-full max-lg:grid-cols-2 lg:sticky lg:top-22">
      <StartCard icon={FilePlus2} {...texts.blank} isBusy={isBusy} onChoose={onBlank} />
      <StartCard icon={Upload} {...texts.import} onChoose={onImport} />
    </div>
  );
}

type StartCardProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly isBusy?: boolean;
  readonly onChoose: () => void;
};

function StartCard({ icon: Icon, title, text, isBusy = false, onChoose }: StartCardProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      aria-busy={isBusy || undefined}
      className="flex items-start gap-3 rounded-card border border-line bg-panel p-4 text-left transition-colors duration-120 ease-out hover:border-line-strong hover:bg-hover"
    >
      <span className="flex size-9 shrink-0 items-center justify-center rounded-control bg-hover text-secondary">
        {isBusy ? <Spinner /> : <Icon aria-hidden="true" className="size-4.5" />}
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span className="mt-0.5 block text-panel text-secondary">{text}</span>
      </span>
    </button>
  );
}
