"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Ban } from "lucide-react";
import { ScreenThumbnail } from "@/components/preview/screen-thumbnail";
import { Badge } from "@/components/ui/badge";
import { useBuilder } from "../store/store-context";
import { ExitRow } from "./exit-row";
import type { ScreenMarks } from "./map-facts";
import type { ScreenBox } from "./map-nodes";
import { mapTexts } from "./texts";

/** One screen on the map: its name, a live picture, and a row with a handle for every way out. */
export function ScreenNode({ data, selected }: NodeProps<ScreenBox>) {
  const { screen, title, exits, marks, isDrawing, refusal } = data;
  const device = useBuilder((state) => state.device);
  const flow = useBuilder((state) => state.history.present.document);
  const frame = isDrawing
    ? refusal === null
      ? "border-accent"
      : "border-dashed border-line-strong opacity-70"
    : selected
      ? "border-accent"
      : "border-line";
  return (
    <article
      aria-label={mapTexts.node(title, marksInWords(marks).join(", "))}
      className={`relative flex h-full w-full flex-col rounded-card border-2 bg-panel text-panel shadow-sm transition-colors duration-120 ${frame}`}
    >
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        isConnectableStart={false}
        className="size-3! rounded-full! border-2! border-(--panel)! bg-line-strong!"
        style={{ top: 18 }}
      />
      <div className="absolute bottom-full left-0 flex gap-1 pb-1">
        <Marks marks={marks} />
      </div>
      <header className="flex h-9 shrink-0 items-center gap-1.5 border-b border-line px-2.5">
        <h3 className="min-w-0 flex-1 truncate font-medium">{title || mapTexts.untitled}</h3>
      </header>
      <div aria-hidden="true" className="relative h-75 shrink-0 overflow-hidden">
        <ScreenThumbnail
          flow={flow}
          screenKey={screen.key}
          platform={device.platform}
          scheme={device.scheme}
          width={204}
          height={300}
        />
        {isDrawing && refusal !== null && (
          <span className="absolute inset-x-2 top-2 flex items-center gap-1.5 rounded-control bg-raised p-2 text-left text-caption text-problem shadow-float">
            <Ban aria-hidden="true" className="size-4 shrink-0" />
            {refusal}
          </span>
        )}
      </div>
      <ul className="flex flex-col border-t border-line py-1">
        {exits.map((exit) => (
          <ExitRow key={exit.id} exit={exit} />
        ))}
        {exits.length === 0 && (
          <li className="px-2.5 py-1.5 text-caption text-secondary">
            {marks.isLast ? mapTexts.finishes : mapTexts.deadEnd}
          </li>
        )}
      </ul>
      <Handle id="out" type="source" position={Position.Right} isConnectable={false} className="opacity-0!" />
    </article>
  );
}

function Marks({ marks }: { readonly marks: ScreenMarks }) {
  return (
    <>
      {marks.isFirst && <Badge tone="accent">{mapTexts.first}</Badge>}
      {marks.isLast && <Badge tone="good">{mapTexts.last}</Badge>}
      {marks.isUnreachable && <Badge tone="caution">{mapTexts.unreachable}</Badge>}
      {marks.isDeadEnd && <Badge tone="problem">{mapTexts.deadEnd}</Badge>}
    </>
  );
}

function marksInWords(marks: ScreenMarks): readonly string[] {
  return [
    ...(marks.isFirst ? [mapTexts.first] : []),
    ...(marks.isLast ? [mapTexts.last] : []),
    ...(marks.isUnreachable ? [mapTexts.unreachable] : []),
    ...(marks.isDeadEnd ? [mapTexts.deadEnd] : []),
  ];
}
