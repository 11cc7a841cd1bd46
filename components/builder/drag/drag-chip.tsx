"use client";

import { Smartphone } from "lucide-react";
import { findNode } from "@/lib/flow/model/walk";
import { componentIcon } from "../palette/component-icon";
import type { BuilderState, DragSource } from "../store/state";
import { useBuilder, useDocument } from "../store/store-context";
import { sourceInWords } from "./source-words";

/** What follows the pointer: the name of what is dragged, and the reason when it may not be put down here. */
export function DragChip({ source }: { readonly source: DragSource }) {
  const document = useDocument();
  const isRefused = useBuilder((state) => state.drag?.target?.refusal != null);
  const refusal = useBuilder(screenRefusal);
  const Icon = source.kind === "screen" ? Smartphone : componentIcon(typeOf(document, source));
  return (
    <div className="flex w-fit max-w-72 flex-col gap-1">
      <div
        className={`flex h-9 items-center gap-2 rounded-control border bg-raised px-3 text-panel font-medium text-ink shadow-float ${isRefused ? "border-dashed border-problem" : "border-accent"}`}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
        <span className="truncate">{sourceInWords(document, source)}</span>
      </div>
      {refusal && (
        <div className="rounded-control bg-problem px-2 py-1 text-caption text-(--panel)">{refusal}</div>
      )}
    </div>
  );
}

/** On the phone the reason stands at the place itself; over the list of screens the chip says it. */
function screenRefusal({ drag }: BuilderState): string | null {
  return drag?.target?.kind === "screen" ? drag.target.refusal : null;
}

function typeOf(document: BuilderState["history"]["present"]["document"], source: DragSource): string {
  if (source.kind === "new") return source.type;
  const [first] = source.kind === "nodes" ? source.nodes : [];
  return first === undefined ? "" : (findNode(document, first)?.node.type ?? "");
}
