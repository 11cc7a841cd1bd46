"use client";

import type { FlowNode } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { screenWithKey } from "@/lib/flow/model/walk";
import { slotsOf } from "../canvas/slots-of";
import { isSamePlace } from "../drag/drop-places";
import type { BuilderState } from "../store/state";
import { useBuilder } from "../store/store-context";
import { branchInWords } from "../words/branch-words";
import type { OutlineContext } from "./outline-context";
import { OutlineRow } from "./outline-row";

type OutlineZoneProps = {
  readonly context: OutlineContext;
  readonly label: string;
  readonly place: Omit<Location, "index">;
  readonly nodes: readonly FlowNode[];
  readonly level: number;
};

/** The rows of one slot: the tree itself, or a group in it. */
export function OutlineZone({ context, label, place, nodes, level }: OutlineZoneProps) {
  return (
    <ul
      {...(level === 1 ? asTree : asGroup)}
      aria-label={label}
      data-zone=""
      data-screen={place.screen}
      data-parent={place.parent ?? undefined}
      data-slot={place.slot}
      data-depth={level - 1}
      className={level === 1 ? "" : "ml-3.5 min-h-3 border-l border-line pl-1.5"}
    >
      {nodes.map((node, index) => (
        <OutlineItem key={node.id} {...{ context, node, level }} at={{ ...place, index }} />
      ))}
      <DropLine at={{ ...place, index: nodes.length }} />
    </ul>
  );
}

const asTree = { role: "tree", "aria-multiselectable": true } as const;
const asGroup = { role: "group" } as const;

type OutlineItemProps = {
  readonly context: OutlineContext;
  readonly node: FlowNode;
  readonly at: Location;
  readonly level: number;
};

function OutlineItem({ context, node, at, level }: OutlineItemProps) {
  const screen = screenWithKey(context.document, context.screen);
  const isOpen = !context.folded.has(node.id);
  return (
    <OutlineRow context={context} node={node} index={at.index} level={level} mark={<DropLine at={at} />}>
      {isOpen &&
        slotsOf(node).map((drawn) => {
          const label = screen ? branchInWords(context.document, screen, node, drawn) : null;
          return (
            <div key={drawn.slot}>
              {label !== null && (
                <p aria-hidden="true" className="truncate pl-7 text-caption text-secondary">
                  {label}
                </p>
              )}
              <OutlineZone
                context={context}
                label={label ?? drawn.spec.label}
                place={{ screen: context.screen, parent: node.id, slot: drawn.slot }}
                nodes={node.slots[drawn.slot] ?? []}
                level={level + 1}
              />
            </div>
          );
        })}
    </OutlineRow>
  );
}

/** The line of a drop between rows; dashed where it is refused. */
function DropLine({ at }: { readonly at: Location }) {
  const mark = useBuilder((state) => markAt(state, at));
  if (!mark) return null;
  return (
    <span
      aria-hidden="true"
      className={`block ${mark === "allowed" ? "h-0.5 rounded-full bg-accent" : "border-t-2 border-dashed border-problem"}`}
    />
  );
}

function markAt({ drag }: BuilderState, at: Location): "allowed" | "refused" | null {
  const target = drag?.target;
  if (target?.kind !== "place" || !isSamePlace(target.location, at)) return null;
  return target.refusal === null ? "allowed" : "refused";
}
