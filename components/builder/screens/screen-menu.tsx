"use client";

import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, Flag, Hash, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { type FlowScreen, isTerminal } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { moveCard } from "./press-on-card";
import { canToggleLast, deleteScreenOf, duplicateScreenOf, toggleLast } from "./screen-edits";
import { ScreenIdDialog } from "./screen-id-dialog";
import { screensTexts } from "./texts";

type ScreenMenuProps = {
  readonly screen: FlowScreen;
  readonly index: number;
  readonly isTabStop: boolean;
  onRename(): void;
};

/** What can be done with a screen of the list. */
export function ScreenMenu({ screen, index, isTabStop, onRename }: ScreenMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [isIdOpen, setIdOpen] = useState(false);
  return (
    <div
      className={`absolute top-1.5 right-1.5 z-2 focus-within:opacity-100 group-hover:opacity-100 ${isOpen ? "" : "opacity-0"}`}
    >
      <Menu
        open={isOpen}
        onOpenChange={setOpen}
        align="end"
        trigger={
          <IconButton
            className="size-7 bg-panel"
            label={screensTexts.menu(screenNameOf(screen))}
            icon={Ellipsis}
            tabIndex={isTabStop ? 0 : -1}
          />
        }
      >
        {isOpen && (
          <ScreenMenuItems
            screen={screen}
            index={index}
            onRename={onRename}
            onChangeId={() => setIdOpen(true)}
          />
        )}
      </Menu>
      {isIdOpen && <ScreenIdDialog screen={screen} onClose={() => setIdOpen(false)} />}
    </div>
  );
}

type ItemsProps = Pick<ScreenMenuProps, "screen" | "index" | "onRename"> & { onChangeId(): void };

function ScreenMenuItems({ screen, index, onRename, onChangeId }: ItemsProps) {
  const store = useBuilderStore();
  const { document } = store.getState().history.present;
  return (
    <>
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
    </>
  );
}
