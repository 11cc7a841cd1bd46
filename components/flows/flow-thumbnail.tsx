"use client";

import { FileQuestion } from "lucide-react";
import dynamic from "next/dynamic";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import type { FlowItem } from "./flow-item";

/** The phone is drawn in the browser alone: the list stands there before it, and the page stays small. */
const ScreenPicture = dynamic(() => import("./screen-picture"), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-none" />,
});

const sizes = {
  card: { width: 176, height: 208 },
  row: { width: 40, height: 56 },
} as const;

type FlowThumbnailProps = { readonly flow: FlowItem; readonly size: keyof typeof sizes };

/** The first screen of a Flow, small and lifeless; the name beside it says what it is. */
export function FlowThumbnail({ flow, size }: FlowThumbnailProps) {
  const { width, height } = sizes[size];
  return (
    <div
      aria-hidden="true"
      inert
      style={{ width, height }}
      className={classNames(
        "shrink-0 overflow-hidden border border-line bg-panel",
        size === "card" ? "rounded-t-[12px] border-b-0 shadow-sm" : "rounded-[4px]",
      )}
    >
      {flow.firstScreen === null ? (
        <div className="flex h-full items-center justify-center text-secondary">
          <FileQuestion className={size === "card" ? "size-6" : "size-4"} />
        </div>
      ) : (
        <ScreenPicture text={flow.firstScreen} width={width - 2} height={height - 2} />
      )}
    </div>
  );
}
