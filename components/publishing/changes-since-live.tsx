"use client";

import { useMemo, useState } from "react";
import { BreakingNotice } from "@/components/compare/breaking-notice";
import { Button } from "@/components/ui/button";
import { breakingBetween } from "./breaking-between";
import type { LiveAndNext } from "./publishing-state";
import { texts } from "./texts";
import { useVersions } from "./use-versions";
import { VersionsDialog } from "./versions-dialog";

type ChangesSinceLiveProps = { readonly load: () => Promise<LiveAndNext | undefined> };

/** What publishing would change: what it may break is named, everything else is one press away. */
export function ChangesSinceLive({ load }: ChangesSinceLiveProps) {
  const versions = useVersions(load);
  const [isOpen, setOpen] = useState(false);
  const breaking = useMemo(() => breakingBetween(versions), [versions]);
  if (!versions?.live) return null;
  return (
    <div className="flex flex-col items-start gap-3">
      <BreakingNotice breaking={breaking} />
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
