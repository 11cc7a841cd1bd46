"use client";

import { FileQuestion } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { FlowItem } from "./flow-item";
import { texts } from "./texts";

/** The first screen of a Flow, small and lifeless; the name beside it says what it is. */
export function FlowThumbnail({ flow, className }: { readonly flow: FlowItem; readonly className?: string }) {
  return (
    <div aria-hidden="true" inert className={classNames("relative overflow-hidden bg-page", className)}>
      {flow.firstScreen === null && (
        <div className="flex h-full flex-col items-center justify-center gap-2 text-caption text-secondary">
          <FileQuestion className="size-5" />
          {texts.noPicture}
        </div>
      )}
    </div>
  );
}
