"use client";

import { useMemo, useState } from "react";
import { BreakingNotice } from "@/components/compare/breaking-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { breakingBetween } from "./breaking-between";
import type { BrokenTemplateItem, DraftChoice, LiveAndNext, RevisionItem } from "./publishing-state";
import { texts } from "./texts";
import { useBrokenTemplates, useVersions } from "./use-versions";
import { VersionsDialog } from "./versions-dialog";

type RollBackDialogProps = {
  readonly revision: RevisionItem;
  readonly load: () => Promise<LiveAndNext | undefined>;
  readonly loadTemplates: () => Promise<readonly BrokenTemplateItem[]>;
  readonly onClose: () => void;
  readonly onRollBack: (draft: DraftChoice) => void;
};

const words = texts.earlier;
const choices = [
  { value: "replace", label: words.replace, help: words.replaceHelp },
  { value: "keep", label: words.keep, help: words.keepHelp },
] as const;

/** Asks what becomes of the draft, and names first what going back may break. */
export function RollBackDialog({ revision, load, loadTemplates, onClose, onRollBack }: RollBackDialogProps) {
  const versions = useVersions(load);
  const [isOpen, setOpen] = useState(true);
  const [isComparing, setComparing] = useState(false);
  const [draft, setDraft] = useState<DraftChoice>("replace");
  const templates = useBrokenTemplates(loadTemplates);
  const between = useMemo(() => breakingBetween(versions), [versions]);
  const breaking = [...between, ...templates];
  return (
    <Dialog
      title={words.dialog(revision.number)}
      description={words.dialogText}
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
          <Button
            variant="primary"
            disabled={!versions}
            onClick={() => {
              setOpen(false);
              onRollBack(draft);
            }}
          >
            {words.confirm(revision.number)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {versions ? (
          <div className="flex flex-col items-start gap-3">
            {breaking.length > 0 ? (
              <BreakingNotice breaking={breaking} />
            ) : (
              <Notice tone="good" title={words.breaksNothing} className="w-full" />
            )}
            <Button onClick={() => setComparing(true)}>{texts.compare}</Button>
          </div>
        ) : (
          <Skeleton className="h-20" />
        )}
        <RadioGroup label={words.draft} value={draft} onValueChange={setDraft} options={choices} />
      </div>
      {versions?.live && (
        <VersionsDialog
          title={words.compareTitle(revision.number)}
          before={{ name: texts.live, text: versions.live }}
          after={{ name: words.number(revision.number), text: versions.next }}
          isOpen={isComparing}
          onOpenChange={setComparing}
        />
      )}
    </Dialog>
  );
}
