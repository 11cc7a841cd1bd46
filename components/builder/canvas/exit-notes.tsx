"use client";

import { CircleCheck, CircleHelp, Cloud, ExternalLink, type LucideIcon, MoveRight } from "lucide-react";
import type { FlowScreen, NodeId } from "@/lib/flow/model/document";
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
  return exit ? <ExitNote exit={exit} screen={screen} /> : null;
}

/** Room beside the phone below which only the sign is shown. */
const wordsMinPx = 90;

type ExitNoteProps = { readonly exit: Edge; readonly screen: FlowScreen };

function ExitNote({ exit, screen }: ExitNoteProps) {
  const store = useBuilderStore();
  const document = useDocument();
  const button = useTrackedBox((canvas) => frameOf(canvas, exit.node), exit.node, screen);
  const phone = useTrackedBox(phoneOf, screen.key, screen);
  const canvas = useTrackedBox((element) => element, screen.key, screen);
  if (!button || !phone || !canvas) return null;
  const target = exit.to.kind === "screen" ? screenWithKey(document, exit.to.screen) : undefined;
  const { icon: Icon, text } = target
    ? { icon: MoveRight, text: screenNameOf(target) }
    : notes[exit.to.kind === "screen" ? "missing" : exit.to.kind];
  const look = `absolute flex h-7 items-center gap-1.5 rounded-control px-2 text-caption ${exit.to.kind === "missing" ? "text-problem" : "text-secondary"}`;
  const left = phone.left + phone.width + 8;
  const style = { left, top: button.top + button.height / 2 - 14, maxWidth: `calc(100% - ${left + 4}px)` };
  const inside = (
    <>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className={canvas.width - left < wordsMinPx ? "sr-only" : "truncate"}>{text}</span>
    </>
  );
  if (!target) {
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
        store.getState().select({ screen: target.key, nodes: [] });
      }}
    >
      {inside}
    </button>
  );
}

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
