"use client";

import { ArrowLeft, History } from "lucide-react";
import { useState } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { CodeDiff } from "./code-diff";
import type { VersionState } from "./ports";
import { texts } from "./texts";

const words = texts.versions;

type VersionsDialogProps = {
  readonly versions: readonly VersionState[];
  /** Number of the one that answers now. */
  readonly liveNumber: number | null;
  readonly code: string;
  readonly onUse: (version: VersionState) => void;
  readonly onAgain: (version: VersionState) => Promise<void>;
};

/** Everything that was put live: to compare, to take up again, to go back to. */
export function VersionsDialog({ versions, liveNumber, code, onUse, onAgain }: VersionsDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [compared, setCompared] = useState<VersionState | null>(null);
  return (
    <Dialog
      width="large"
      title={compared ? words.compared(compared.number) : words.title}
      description={compared ? undefined : words.description}
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={() => setCompared(null)}
      trigger={
        <Button size="panel" icon={History}>
          {words.button}
        </Button>
      }
    >
      {compared ? (
        <div className="flex flex-col gap-3">
          <Button className="self-start" size="panel" icon={ArrowLeft} onClick={() => setCompared(null)}>
            {words.back}
          </Button>
          <CodeDiff number={compared.number} before={compared.code} after={code} />
        </div>
      ) : versions.length === 0 ? (
        <EmptyState icon={History} title={words.empty} />
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {versions.map((version) => (
            <li key={version.number} className="px-4 py-3">
              <Version
                version={version}
                isLive={version.number === liveNumber}
                onCompare={() => setCompared(version)}
                onUse={() => {
                  setOpen(false);
                  onUse(version);
                }}
                onAgain={() => onAgain(version)}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type VersionProps = {
  readonly version: VersionState;
  readonly isLive: boolean;
  readonly onCompare: () => void;
  readonly onUse: () => void;
  readonly onAgain: () => Promise<void>;
};

function Version({ version, isLive, onCompare, onUse, onAgain }: VersionProps) {
  const { number, note, at, by } = version;
  const [isBusy, setBusy] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {words.number(number)}
          {isLive && <Badge tone="good">{words.now}</Badge>}
        </p>
        {note !== "" && <p className="wrap-anywhere">{note}</p>}
        <p className="text-panel text-secondary">
          {by !== null && words.by(by)}
          <ChangedAt at={at} />
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        <Button size="panel" variant="ghost" onClick={onCompare}>
          {words.compare}
        </Button>
        <Button size="panel" variant="ghost" onClick={onUse}>
          {words.use}
        </Button>
        {!isLive && (
          <Button
            size="panel"
            isLoading={isBusy}
            onClick={() => {
              setBusy(true);
              void onAgain().finally(() => setBusy(false));
            }}
          >
            {words.again}
          </Button>
        )}
      </div>
    </div>
  );
}
