"use client";

import { useMemo, useState } from "react";
import { BreakingNotice } from "@/components/compare/breaking-notice";
import { Button } from "@/components/ui/button";
import { breakingBetween } from "./breaking-between";
import type { BrokenTemplateItem, LiveAndNext } from "./publishing-state";
import { texts } from "./texts";
import { useBrokenTemplates, useVersions } from "./use-versions";
import { VersionsDialog } from "./versions-dialog";

type ChangesSinceLiveProps = {
  readonly load: () => Promise<LiveAndNext | undefined>;
  readonly loadTemplates: () => Promise<readonly BrokenTemplateItem[]>;
};

/** What publishing would change: what it may break is named, everything else is one press away. */
export function ChangesSinceLive({ load, loadTemplates }: ChangesSinceLiveProps) {
  const versions = useVersions(load);
  const [isOpen, setOpen] = useState(false);
  const templates = useBrokenTemplates(loadTemplates);
  const breaking = useMemo(() => breakingBetween(versions), [versions]);
  if (!versions?.live) return null;
  return (
    <div className="flex flex-col items-start gap-3">
      <BreakingNotice breaking={[...breaking, ...templates]} />
      <Button onClick={() => setOpen(true)}>{texts.compare}</Button>
      <VersionsDialog
        title={texts.compareTitle}
        before={{ name: texts.live, text: versions.live }}
        after={{ name: texts.draft, text: versions.next }}
        isOpen={isOpen}
        onOpenChange={setOpen}
      />
    </div>
  );
}
