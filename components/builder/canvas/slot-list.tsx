"use client";

import type { ReactNode } from "react";
import type { Platform } from "@/components/preview/platform";
import { spacingBetween } from "@/components/preview/views/spacing";
import type { FlowNode, NodeId } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import styles from "./canvas.module.css";
import { EmptySlot } from "./empty-slot";
import { Gap } from "./gap";

type SlotListProps = {
  readonly place: Omit<Location, "index">;
  /** How many slots it lies in. */
  readonly depth: number;
  readonly nodes: readonly FlowNode[];
  readonly pinned: NodeId | undefined;
  readonly platform: Platform;
  draw(node: FlowNode): ReactNode;
};

/** The nodes of one slot below each other, with the phone's distances and a gap before each and after the last. */
export function SlotList({ place, depth, nodes, pinned, platform, draw }: SlotListProps) {
  const drawn = nodes.flatMap((node, index) => (node.id === pinned ? [] : [{ node, index }]));
  const last = drawn.at(-1);
  const end = last ? last.index + 1 : 0;
  return (
    <div
      className={styles.zone}
      data-zone=""
      data-screen={place.screen}
      data-parent={place.parent ?? undefined}
      data-slot={place.slot}
      data-depth={depth}
    >
      {drawn.map(({ node, index }, position) => {
        const above = drawn[position - 1]?.node.type ?? null;
        const { before, hasDivider } = spacingBetween(above, node.type, platform);
        return (
          <div key={node.id} className={styles.item} style={{ marginBlockStart: before }} data-item={index}>
            <Gap at={{ ...place, index }} offset={position === 0 ? 7 : before / 2} />
            {hasDivider && <div className={styles.divider} />}
            {draw(node)}
          </div>
        );
      })}
      {drawn.length === 0 && place.parent !== null && <EmptySlot at={{ ...place, index: 0 }} />}
      {drawn.length > 0 && (
        <div className={styles.item}>
          <Gap at={{ ...place, index: end }} offset={-7} />
        </div>
      )}
    </div>
  );
}
