"use client";

import { useState } from "react";
import type { FlowDocument, FlowScreen, NodeId } from "@/lib/flow/model/document";
import { useBuilder } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import type { OutlineContext } from "./outline-context";
import { outlineRows } from "./outline-order";
import { OutlineZone } from "./outline-zone";
import { screensTexts } from "./texts";

type OutlineTreeProps = { readonly document: FlowDocument; readonly screen: FlowScreen };

/** A tree as assistive technology knows it; takes drops like the phone. */
export function OutlineTree({ document, screen }: OutlineTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<NodeId>>(new Set());
  const rows = outlineRows(screen, folded);
  const selected = useBuilder((state) => state.history.present.selection.nodes.at(-1));
  const tabStop = rows.some(({ id }) => id === selected) ? selected : rows[0]?.id;
  const context: OutlineContext = {
    document,
    screen: screen.key,
    rows,
    folded,
    tabStop,
    setFolded: (node, isFolded) => {
      const next = new Set(folded);
      if (isFolded) next.add(node);
      else next.delete(node);
      setFolded(next);
    },
  };
  if (rows.length === 0) {
    return <p className="px-3 pb-3 text-panel text-secondary">{screensTexts.outlineEmpty}</p>;
  }
  return (
    <div data-outline="" data-drop-root="" className="flex min-h-0 flex-1 flex-col overflow-hidden">
      <div data-drop-area="" data-drag-scroll="" className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        <OutlineZone
          context={context}
          label={screensTexts.outlineOf(screenNameOf(screen))}
          place={{ screen: screen.key, parent: null, slot: "children" }}
          nodes={screen.children}
          level={1}
        />
      </div>
    </div>
  );
}
