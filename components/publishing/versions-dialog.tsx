"use client";

import { CompareView } from "@/components/compare/compare-view";
import type { Version } from "@/components/compare/read-versions";
import { Dialog } from "@/components/ui/dialog";

type VersionsDialogProps = {
  readonly title: string;
  readonly before: Version;
  readonly after: Version;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** Two versions of the Flow side by side. */
export function VersionsDialog({ title, before, after, isOpen, onOpenChange }: VersionsDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} width="wide" title={title}>
      <CompareView before={before} after={after} platform="android" scheme="light" />
    </Dialog>
  );
}
