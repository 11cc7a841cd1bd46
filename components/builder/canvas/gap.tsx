"use client";

import { Plus } from "lucide-react";
import { memo } from "react";
import type { Location } from "@/lib/flow/model/location";
import { isSamePlace } from "../drag/drop-places";
import type { BuilderState } from "../store/state";
import { useBuilder, useBuilderStore } from "../store/store-context";
import styles from "./gap.module.css";
import { canvasTexts } from "./texts";

type GapProps = {
  readonly at: Location;
  /** Distance of the middle of the gap from the top of what follows it, in px. */
  readonly offset: number;
};

/** The place between two components: a plus on hover, the line of a drop, the reason of a refusal. */
export const Gap = memo(function Gap({ at, offset }: GapProps) {
  const store = useBuilderStore();
  const refusal = useBuilder((state) => refusalAt(state, at));
  const isDragging = useBuilder((state) => state.drag !== null);
  const isOpen = useBuilder((state) => state.insertAt !== null && isSamePlace(state.insertAt, at));
  return (
    <div
      className={styles.gap}
      style={{ insetBlockStart: -offset }}
      data-gap={gapId(at)}
      data-open={isOpen ? "" : undefined}
      data-drop={refusal === null ? undefined : refusal === "" ? "allowed" : "refused"}
      data-quiet={isDragging ? "" : undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={canvasTexts.addHere}
        className={styles.plus}
        onClick={(event) => {
          event.stopPropagation();
          store.getState().set({ insertAt: at });
        }}
      >
        <Plus aria-hidden="true" size={16} />
      </button>
      {refusal && <span className={styles.reason}>{refusal}</span>}
    </div>
  );
}, isSameGap);

/** Places are written anew with every edit; a gap draws anew only when its own changed. */
function isSameGap(a: GapProps, b: GapProps): boolean {
  return a.offset === b.offset && isSamePlace(a.at, b.at);
}

/** Finds the element of a gap again, for the insert menu that opens beside it. */
export function gapId({ screen, parent, slot, index }: Location): string {
  return [screen, parent ?? "", slot, index].join("/");
}

/** An empty text where a drop is allowed, the reason where it is not, null where nothing hovers. */
function refusalAt({ drag }: BuilderState, at: Location): string | null {
  const target = drag?.target;
  if (target?.kind !== "place" || !isSamePlace(target.location, at)) return null;
  return target.refusal ?? "";
}
