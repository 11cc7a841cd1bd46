import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Tooltip } from "@/components/ui/tooltip";
import type { PlaceItem } from "./loudest-state";
import { PlacesBadge } from "./places-badge";
import { texts } from "./texts";

type BarStateProps = {
  readonly flowId: string;
  readonly places: readonly PlaceItem[];
  /** What a person should know of the Flow and has not dismissed. */
  readonly noticeCount: number;
};

/** Where the Flow stands, for the bar of the builder; leads to the page that says more. */
export function BarState({ flowId, places, noticeCount }: BarStateProps) {
  return (
    <Link
      href={`/flows/${flowId}/publish`}
      className="hidden h-8 min-w-0 shrink-0 items-center gap-2 rounded-control px-2 hover:bg-hover lg:inline-flex"
    >
      <PlacesBadge places={places} isTight />
      {noticeCount > 0 && (
        <Tooltip text={texts.notices(noticeCount)}>
          <span className="inline-flex text-caution">
            <TriangleAlert aria-hidden="true" className="size-4" />
            <span className="sr-only">{texts.notices(noticeCount)}</span>
          </span>
        </Tooltip>
      )}
    </Link>
  );
}
