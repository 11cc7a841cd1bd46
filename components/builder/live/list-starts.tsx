"use client";

import { List } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import { useBuilderStore } from "../store/store-context";
import { nameOf, screenNameOf } from "../words/node-words";
import { type FillableList, fillableLists } from "./listed-rules";
import { liveTexts } from "./texts";

const texts = liveTexts.empty;

/** The lists of a Flow, each leading to the control that fills it from a table. */
export function ListStarts() {
  const store = useBuilderStore();
  const lists = fillableLists(store.getState().history.present.document);
  if (lists.length === 0) return <p className="p-2 text-panel text-secondary">{texts.noLists}</p>;

  /** Its settings have the control that fills it. */
  function show({ screen, node, list }: FillableList): void {
    store.getState().select({ screen: screen.key, nodes: [node.id] });
    store.getState().set({ middle: "phone", focus: { screen: screen.key, node: node.id, path: [list] } });
  }

  return lists.map((each) => (
    <MenuItem key={each.node.id} icon={List} help={screenNameOf(each.screen)} onSelect={() => show(each)}>
      {nameOf(each.node)}
    </MenuItem>
  ));
}
