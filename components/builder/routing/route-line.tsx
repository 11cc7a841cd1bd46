"use client";

import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from "@xyflow/react";
import { Plus, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useBuilderStore } from "../store/store-context";
import type { RouteEdge } from "./map-edges";
import { disconnectExit, insertScreenAt } from "./map-edits";
import { mapTexts } from "./texts";

/** One route. When it is selected, a screen can be put in between or the route taken away. */
export function RouteLine(props: EdgeProps<RouteEdge>) {
  const { id, selected = false, markerEnd, style, data } = props;
  const store = useBuilderStore();
  const [path, x, y] = getSmoothStepPath({ ...props, borderRadius: 16, offset: 28 });
  const exit = data?.exit ?? null;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        {...(markerEnd ? { markerEnd } : {})}
        interactionWidth={24}
        style={{ ...style, strokeWidth: 2, stroke: selected ? "var(--accent)" : "var(--line-strong)" }}
      />
      {selected && exit !== null && (
        <EdgeLabelRenderer>
          <div
            className="nodrag nopan pointer-events-auto absolute flex gap-0.5 rounded-control border border-line bg-raised p-0.5 shadow-float"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            <IconButton
              size="panel"
              icon={Plus}
              label={mapTexts.insert}
              onClick={() => insertScreenAt(store, exit, { x: x + 60, y: y - 100 })}
            />
            <IconButton
              size="panel"
              icon={X}
              label={mapTexts.remove}
              onClick={() => disconnectExit(store, exit)}
            />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
