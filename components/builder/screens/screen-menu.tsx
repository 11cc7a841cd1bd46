"use client";

import { ArrowDown, ArrowUp, CopyPlus, Flag, Hash, Pencil, Trash2 } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { type FlowScreen, isTerminal } from "@/lib/flow/model/document";
import { FloatingMenu } from "../menus/floating-menu";
import type { OpenMenu } from "../menus/open-menu";
import { useBuilderStore } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { moveCard } from "./press-on-card";
import { canToggleLast, deleteScreenOf, duplicateScreenOf, toggleLast } from "./screen-edits";
import { screensTexts } from "./texts";

type ScreenMenuProps = {
  readonly menu: OpenMenu;
  readonly screen: FlowScreen;
  readonly index: number;
  onRename(): void;
  onChangeId(): void;
};

/** The lines of a screen's menu. */
export function ScreenMenu({ menu, screen, index, onRename, onChangeId }: ScreenMenuProps) {
  const store = useBuilderStore();
  const { document } = store.getState().history.present;
  return (
    <FloatingMenu label={screensTexts.menu(screenNameOf(screen))} menu={menu} align="end">
      <MenuItem icon={Pencil} shortcut="F2" onSelect={onRename}>
        {screensTexts.rename}
      </MenuItem>
      <MenuItem icon={Hash} onSelect={onChangeId}>
        {screensTexts.changeId}
      </MenuItem>
      <MenuItem
        icon={Flag}
        disabled={!canToggleLast(document, screen)}
        help={canToggleLast(document, screen) ? undefined : screensTexts.noLastWithMenu}
        onSelect={() => toggleLast(store, screen)}
      >
        {isTerminal(screen) ? screensTexts.makeNotLast : screensTexts.makeLast}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={CopyPlus} shortcut="Mod+D" onSelect={() => duplicateScreenOf(store, screen)}>
        {screensTexts.duplicate}
      </MenuItem>
      <MenuItem
        icon={ArrowUp}
        shortcut="Alt+ArrowUp"
        disabled={index === 0}
        onSelect={() => moveCard(store, screen, index - 1)}
      >
        {screensTexts.moveUp}
      </MenuItem>
      <MenuItem
        icon={ArrowDown}
        shortcut="Alt+ArrowDown"
        disabled={index === document.screens.length - 1}
        onSelect={() => moveCard(store, screen, index + 1)}
      >
        {screensTexts.moveDown}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} shortcut="Delete" isDanger onSelect={() => deleteScreenOf(store, screen)}>
        {screensTexts.delete}
      </MenuItem>
    </FloatingMenu>
  );
}
