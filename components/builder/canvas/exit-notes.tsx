"use client";

import { CircleCheck, CircleHelp, Cloud, ExternalLink, type LucideIcon, MoveRight } from "lucide-react";
import { memo } from "react";
import type { FlowScreen, NodeId, ScreenKey } from "@/lib/flow/model/document";
import { type Edge, edgesOf } from "@/lib/flow/model/edges";
import { screenWithKey } from "@/lib/flow/model/walk";
import { useBuilderStore, useDocument } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { pinnedNode } from "./pinned";
import { canvasTexts } from "./texts";
import { useTrackedBox } from "./use-tracked-box";

/** To the right of the phone: where the button at the bottom leads. */
export function ExitNotes({ screen }: { readonly screen: FlowScreen }) {
  const document = useDocument();
  const pinned = pinnedNode(screen)?.id;
  const exit = pinned === undefined ? undefined : edgesOf(document).find(({ node }) => node === pinned);
  if (!exit) return null;
  const target = exit.to.kind === "screen" ? screenWithKey(document, exit.to.screen) : undefined;
  const kind = exit.to.kind === "screen" && !target ? "missing" : exit.to.kind;
  return (
    <ExitNote node={exit.node} kind={kind} target={target?.key} name={target ? screenNameOf(target) : ""} />
  );
}

/** Room beside the phone below which only the sign is shown. */
const wordsMinPx = 90;

type ExitNoteProps = {
  readonly node: NodeId;
  readonly kind: Edge["to"]["kind"];
  /** The screen it leads to, with its name. */
  readonly target: ScreenKey | undefined;
  readonly name: string;
};

const ExitNote = memo(function ExitNote({ node, kind, target, name }: ExitNoteProps) {
  const store = useBuilderStore();
  const button = useTrackedBox((element) => frameOf(element, node), node, kind);
  const phone = useTrackedBox(phoneOf, node, kind);
  const canvas = useTrackedBox((element) => element, node, kind);
  if (!button || !phone || !canvas) return null;
  const { icon: Icon, text } = kind === "screen" ? { icon: MoveRight, text: name } : notes[kind];
  const left = phone.left + phone.width + 8;
  const style = { left, top: button.top + button.height / 2, maxWidth: `calc(100% - ${left + 4}px)` };
  const look = `absolute flex min-h-7 -translate-y-1/2 items-center gap-1.5 rounded-control px-2 py-1 text-left text-caption ${kind === "missing" ? "text-problem" : "text-secondary"}`;
  const inside = (
    <>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className={canvas.width - left < wordsMinPx ? "sr-only" : "line-clamp-3 wrap-anywhere"}>
        {text}
      </span>
    </>
  );
  if (target === undefined) {
    return (
      <span className={look} style={style}>
        {inside}
      </span>
    );
  }
  return (
    <button
      type="button"
      style={style}
      className={`${look} hover:bg-hover hover:text-ink`}
      aria-label={canvasTexts.exits.goTo(text)}
      onClick={(event) => {
        event.stopPropagation();
        store.getState().select({ screen: target, nodes: [] });
      }}
    >
      {inside}
    </button>
  );
});

type Note = { readonly icon: LucideIcon; readonly text: string };

const notes: { readonly [kind in Exclude<Edge["to"]["kind"], "screen">]: Note } = {
  missing: { icon: CircleHelp, text: canvasTexts.exits.missing },
  end: { icon: CircleCheck, text: canvasTexts.exits.end },
  endpoint: { icon: Cloud, text: canvasTexts.exits.endpoint },
  url: { icon: ExternalLink, text: canvasTexts.exits.url },
};

function frameOf(canvas: HTMLElement, node: NodeId): Element | null {
  return canvas.querySelector(`[data-node="${CSS.escape(node)}"]`);
}

function phoneOf(canvas: HTMLElement): Element | null {
  return canvas.querySelector(":scope > section");
}
