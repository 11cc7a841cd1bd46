"use client";

import { Smartphone } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator, SubMenu } from "@/components/ui/menu-parts";
import { useBuilderStore } from "../store/store-context";
import { moveToScreenCommands } from "./arrange-commands";
import type { Command } from "./command";
import { commandTexts } from "./command-texts";
import { hasSelectedNodes } from "./selected";
import { commandWithId } from "./table";

const forNodes: readonly (readonly string[])[] = [
  ["edit-text", "insert"],
  ["cut", "copy", "paste", "duplicate"],
  ["move-up", "move-down"],
  ["wrap-if", "wrap-switch", "wrap-form", "unwrap"],
  ["delete"],
];

const forScreen: readonly (readonly string[])[] = [
  ["insert", "paste", "select-all"],
  ["insert-screen", "duplicate-screen", "toggle-last-screen"],
  ["delete-screen"],
];

/** The lines of a menu about what is selected, from the same table as the shortcuts. */
export function CommandItems() {
  const store = useBuilderStore();
  const state = store.getState();
  const moves = moveToScreenCommands(state);
  const groups = (hasSelectedNodes(state) ? forNodes : forScreen)
    .map((ids) => ids.flatMap((id) => commandWithId(id) ?? []).filter((each) => each.isAvailable(state)))
    .filter((group) => group.length > 0);

  return groups.map((group, index) => (
    <div key={group[0]?.id} className="contents">
      {index > 0 && <MenuSeparator />}
      {group.map((command) => (
        <CommandItem key={command.id} command={command} onSelect={() => command.run(store)} />
      ))}
      {group.some(({ id }) => id === "move-up" || id === "move-down") && moves.length > 0 && (
        <SubMenu label={commandTexts.moveToScreen} icon={Smartphone}>
          {moves.map((command) => (
            <CommandItem key={command.id} command={command} onSelect={() => command.run(store)} />
          ))}
        </SubMenu>
      )}
    </div>
  ));
}

type CommandItemProps = { readonly command: Command; readonly onSelect: () => void };

function CommandItem({ command, onSelect }: CommandItemProps) {
  return (
    <MenuItem
      icon={command.icon}
      shortcut={command.shortcuts?.[0]}
      isDanger={command.isDanger}
      onSelect={onSelect}
    >
      {command.title}
    </MenuItem>
  );
}
