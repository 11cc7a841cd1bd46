"use client";

import { useDraggable } from "@dnd-kit/core";
import { EyeOff } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import type { FlowNode, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { BuilderState } from "../store/state";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { kindOf, nameOf } from "../words/node-words";
import { editTextAt } from "./edit-text-at";
import { IssueMark } from "./issue-mark";
import styles from "./node-frame.module.css";
import { selectByClick } from "./select-by-click";
import { canvasTexts } from "./texts";

type NodeFrameProps = {
  readonly node: FlowNode;
  readonly screen: ScreenKey;
  readonly isHidden: boolean;
  readonly children: ReactNode;
};

/** What makes a node selectable, draggable and named; the phone's own drawing inside takes no part in it. */
export function NodeFrame({ node, screen, isHidden, children }: NodeFrameProps) {
  const store = useBuilderStore();
  const isSelected = useBuilder((state) => state.history.present.selection.nodes.includes(node.id));
  const isLifted = useBuilder((state) => isDragged(state, node.id));
  const isTabStop = useBuilder((state) => tabStop(state, screen) === node.id);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: `node:${node.id}`,
    data: { source: { kind: "nodes", nodes: [node.id] } },
  });
  const frame = useRef<HTMLDivElement>(null);
  useFollowedFocus(frame, node.id);

  function click(event: MouseEvent): void {
    event.stopPropagation();
    selectByClick(store, node.id, event);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the commands of the builder, heard on the document.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this groups one drawn component.
    <div
      ref={(element) => {
        frame.current = element;
        setNodeRef(element);
        setActivatorNodeRef(element);
      }}
      {...listeners}
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={spokenName(node, isSelected, isHidden)}
      aria-roledescription={canvasTexts.component}
      aria-describedby={attributes["aria-describedby"]}
      aria-current={isSelected ? "true" : undefined}
      className={styles.frame}
      data-node={node.id}
      data-selected={isSelected ? "" : undefined}
      data-hidden={isHidden ? "" : undefined}
      data-lifted={isLifted ? "" : undefined}
      onClick={click}
      onDoubleClick={(event) => {
        event.stopPropagation();
        editTextAt(store, { screen, node: node.id }, event.currentTarget, event);
      }}
    >
      <span aria-hidden="true" className={styles.tag}>
        {kindOf(node)}
      </span>
      <div className={styles.content}>{children}</div>
      <span className={styles.marks}>
        {isHidden && (
          <span className={styles.mark} title={canvasTexts.hiddenMark}>
            <EyeOff aria-hidden="true" size={12} />
          </span>
        )}
        <IssueMark node={node.id} />
      </span>
    </div>
  );
}

function spokenName(node: FlowNode, isSelected: boolean, isHidden: boolean): string {
  return [nameOf(node), isSelected && canvasTexts.selected, isHidden && canvasTexts.hidden]
    .filter(Boolean)
    .join(", ");
}

function isDragged({ drag }: BuilderState, id: NodeId): boolean {
  return drag?.source.kind === "nodes" && drag.source.nodes.includes(id);
}

/** The canvas is one stop of the Tab key: the node selected last, or the first one. */
function tabStop({ history }: BuilderState, key: ScreenKey): NodeId | undefined {
  const { document, selection } = history.present;
  const selected = selection.nodes.at(-1);
  if (selected !== undefined) return selected;
  return document.screens.find((screen) => screen.key === key)?.children[0]?.id;
}

/** The focus goes along when the selection moves by keyboard, and comes back when what had it was taken away. */
function useFollowedFocus(frame: React.RefObject<HTMLDivElement | null>, id: NodeId): void {
  const isNewest = useBuilder((state) => state.history.present.selection.nodes.at(-1) === id);
  useEffect(() => {
    const element = frame.current;
    if (!isNewest || !element) return;
    const { activeElement } = document;
    const isNobodys = activeElement === null || activeElement === document.body;
    if (isNobodys || (activeElement.closest("[data-canvas]") && !activeElement.matches("textarea, input"))) {
      element.focus({ preventScroll: true });
    }
    element.scrollIntoView({ block: "nearest" });
  }, [isNewest, frame]);
}
