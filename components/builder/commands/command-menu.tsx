"use client";

import { Move, SquareDashed } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator, SubMenu } from "@/components/ui/menu-parts";
import { FloatingMenu, type FloatingMenuProps } from "../menus/floating-menu";
import type { BuilderState } from "../store/state";
import { useBuilderStore } from "../store/store-context";
import { moveToScreenCommands } from "./arrange-commands";
import { canRun } from "./can-run";
import type { Command } from "./command";
import { commandIcon } from "./command-icon";
import { commandTexts } from "./command-texts";
import { hasSelectedNodes } from "./selected";
import { commandWithId } from "./table";

type Group = readonly (string | { readonly label: string; readonly ids: readonly string[] })[];

const forNodes: readonly Group[] = [
  ["edit-text", "insert"],
  ["cut", "copy", "paste", "duplicate", "delete"],
  [
    { label: commandTexts.move, ids: ["move-up", "move-down"] },
    { label: commandTexts.putInto, ids: ["wrap-if", "wrap-switch", "wrap-form"] },
    "unwrap",
  ],
];

const forScreen: readonly Group[] = [
  ["insert", "paste", "select-all"],
  ["insert-screen", "duplicate-screen", "toggle-last-screen"],
  ["delete-screen"],
];

type CommandMenuProps = Pick<FloatingMenuProps, "menu" | "side">;

/** What can be done with what is selected, from the same table as the shortcuts. */
export function CommandMenu(props: CommandMenuProps) {
  return (
    <FloatingMenu {...props} label={commandTexts.menu}>
      <CommandGroups />
    </FloatingMenu>
  );
}

function CommandGroups() {
  const state = useBuilderStore().getState();
  const groups = (hasSelectedNodes(state) ? forNodes : forScreen)
    .map((group) => group.flatMap((entry) => linesOf(entry, state)))
    .filter((lines) => lines.length > 0);
  return groups.map((lines, index) => (
    <div key={lines[0]?.key} className="contents">
      {index > 0 && <MenuSeparator />}
      {lines.map(({ key, label, commands }) =>
        label === undefined ? (
          <CommandLines key={key} commands={commands} />
        ) : (
          <SubMenu key={key} label={label} icon={key === commandTexts.move ? Move : SquareDashed}>
            <CommandLines commands={commands} />
          </SubMenu>
        ),
      )}
    </div>
  ));
}

type Line = { readonly key: string; readonly label?: string; readonly commands: readonly Command[] };

/** One line, or a submenu; none when nothing of it can be done now. */
function linesOf(entry: Group[number], state: BuilderState): readonly Line[] {
  const ids = typeof entry === "string" ? [entry] : entry.ids;
  const fixed = ids.flatMap((id) => commandWithId(id) ?? []).filter((each) => canRun(each, state));
  const commands = ids.includes("move-up") ? [...fixed, ...moveToScreenCommands(state)] : fixed;
  if (commands.length === 0) return [];
  return [
    typeof entry === "string" ? { key: entry, commands } : { key: entry.label, label: entry.label, commands },
  ];
}

function CommandLines({ commands }: { readonly commands: readonly Command[] }) {
  const store = useBuilderStore();
  return commands.map((command) => (
    <MenuItem
      key={command.id}
      icon={commandIcon(command.id)}
      shortcut={command.shortcuts?.[0]}
      isDanger={command.isDanger}
      onSelect={() => command.run(store)}
    >
      {command.title}
    </MenuItem>
  ));
}
