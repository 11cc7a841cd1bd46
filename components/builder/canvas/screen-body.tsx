"use client";

import { Plus } from "lucide-react";
import type { FlowScreen } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import styles from "./canvas.module.css";
import { CanvasNode, type Drawing } from "./canvas-node";
import { EmptyScreen } from "./empty-screen";
import { SlotList } from "./slot-list";
import { canvasTexts } from "./texts";

type ScreenBodyProps = { readonly screen: FlowScreen; readonly drawing: Drawing };

/** What scrolls between header and button: the components of the screen and the place to add more. */
export function ScreenBody({ screen, drawing }: ScreenBodyProps) {
  const store = useBuilderStore();
  const place = { screen: screen.key, parent: null, slot: "children" };
  const listed = screen.children.filter((node) => node.id !== drawing.pinned);
  const last = listed.at(-1);
  const end = last ? screen.children.indexOf(last) + 1 : 0;
  return (
    <div className={styles.body} data-drop-area="" data-drag-scroll="">
      <SlotList
        place={place}
        depth={0}
        nodes={screen.children}
        pinned={drawing.pinned}
        platform={drawing.platform}
        draw={(node) => <CanvasNode {...drawing} node={node} depth={0} />}
      />
      {listed.length === 0 ? (
        <EmptyScreen at={{ ...place, index: 0 }} />
      ) : (
        <button
          type="button"
          className={styles.addHere}
          onClick={(event) => {
            event.stopPropagation();
            store.getState().set({ insertAt: { ...place, index: end } });
          }}
        >
          <Plus aria-hidden="true" size={16} />
          {canvasTexts.addAtEnd}
          <kbd>/</kbd>
        </button>
      )}
    </div>
  );
}
