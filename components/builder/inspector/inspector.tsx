"use client";

import { useEffect, useRef } from "react";
import { findOnScreen } from "@/lib/flow/model/walk";
import { useBuilder, useBuilderStore, useSelectedScreen, useSelection } from "../store/store-context";
import { focusControl } from "./focus-control";
import { NodeInspector } from "./node-inspector";
import { ScreenInspector } from "./screen-inspector";
import { SeveralInspector } from "./several-inspector";
import { inspectorTexts } from "./texts";

/** Settings of what is selected: a component, several of them, or the screen. */
export function Inspector() {
  const store = useBuilderStore();
  const screen = useSelectedScreen();
  const selection = useSelection();
  const focus = useBuilder((state) => state.focus);
  const root = useRef<HTMLElement>(null);
  const nodes = screen ? selection.nodes.flatMap((id) => findOnScreen(screen, id)?.node ?? []) : [];
  const [first, second] = nodes;

  useEffect(() => {
    if (!focus || !root.current) return;
    focusControl(root.current, focus.path);
    store.getState().set({ focus: null });
  }, [focus, store]);

  return (
    <section ref={root} aria-label={inspectorTexts.label} className="flex flex-col text-panel">
      {screen && first && second && <SeveralInspector screen={screen} nodes={nodes} />}
      {screen && first && !second && <NodeInspector key={first.id} screen={screen} node={first} />}
      {screen && !first && <ScreenInspector key={screen.key} screen={screen} />}
    </section>
  );
}
