"use client";

import { useEffect, useMemo, useState } from "react";
import { BreakingNotice } from "@/components/compare/breaking-notice";
import { breakingInWords } from "@/components/compare/breaking-words";
import { CompareView } from "@/components/compare/compare-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { breakingChanges } from "@/lib/flow/compare/breaking-changes";
import { compare } from "@/lib/flow/compare/compare";
import { openText } from "@/lib/flow/text/open-text";
import type { LiveAndDraft } from "./publishing-state";
import { texts } from "./texts";

type ChangesSinceLiveProps = { readonly load: () => Promise<LiveAndDraft | undefined> };

/** What publishing would change: what it may break is named, everything else is one press away. */
export function ChangesSinceLive({ load }: ChangesSinceLiveProps) {
  const [versions, setVersions] = useState<LiveAndDraft>();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    let isLeft = false;
    void load().then((found) => {
      if (!isLeft) setVersions(found);
    });
    return () => {
      isLeft = true;
    };
  }, [load]);

  const breaking = useMemo(() => breakingBetween(versions), [versions]);
  if (!versions?.live) return null;
  return (
    <div className="flex flex-col items-start gap-3">
      <BreakingNotice breaking={breaking} />
      <Button onClick={() => setOpen(true)}>{texts.compare}</Button>
      <Dialog open={isOpen} onOpenChange={setOpen} width="wide" title={texts.compareTitle}>
        <CompareView
          before={{ name: texts.live, text: versions.live }}
          after={{ name: texts.draft, text: versions.draft }}
          platform="android"
          scheme="light"
        />
      </Dialog>
    </div>
  );
}

function breakingBetween(versions: LiveAndDraft | undefined): readonly string[] {
  if (!versions?.live) return [];
  const [live, draft] = [openText(versions.live), openText(versions.draft)];
  if (!live.ok || !draft.ok) return [];
  const comparison = compare(live.value.document, draft.value.document);
  return [...new Set(breakingChanges(comparison).map(breakingInWords))];
}
