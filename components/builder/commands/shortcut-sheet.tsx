"use client";

import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useBuilder, useBuilderStore } from "../store/store-context";
import type { CommandGroup } from "./command";
import { commandTexts } from "./command-texts";
import { fixedCommands } from "./table";

const groups: readonly CommandGroup[] = ["edit", "arrange", "add", "go", "view"];

/** Every key the builder knows, by what it is for. */
export function ShortcutSheet() {
  const store = useBuilderStore();
  const list = useRef<HTMLDivElement>(null);
  const isOpen = useBuilder((state) => state.dialog === "shortcuts");
  return (
    <Dialog
      title={commandTexts.sheet}
      description={commandTexts.sheetHint}
      width="large"
      initialFocus={list}
      open={isOpen}
      onOpenChange={(open) => !open && store.getState().set({ dialog: null })}
    >
      {/* The list takes the focus, so that it can be scrolled at once and no hint of a button stands in the way. */}
      <div ref={list} tabIndex={-1} className="gap-x-10 outline-none sm:columns-2">
        {groups.map((group) => (
          <ShortcutGroup key={group} group={group} />
        ))}
        <DragShortcuts />
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ group }: { readonly group: CommandGroup }) {
  const commands = fixedCommands.filter((command) => command.group === group && command.shortcuts);
  return (
    <section className="mb-6 break-inside-avoid">
      <h3 className="mb-1 text-caption font-medium text-secondary">{commandTexts.groups[group]}</h3>
      <dl>
        {commands.map((command) => (
          <ShortcutLine key={command.id} title={command.title} shortcuts={command.shortcuts ?? []} />
        ))}
        {group === "edit" && <ShortcutLine title={commandTexts.save} shortcuts={["Mod+S"]} />}
      </dl>
    </section>
  );
}

/** Keys that belong to a drag, not to a command. */
function DragShortcuts() {
  return (
    <section className="mb-6 break-inside-avoid">
      <h3 className="mb-1 text-caption font-medium text-secondary">{commandTexts.dragging}</h3>
      <dl>
        {commandTexts.dragKeys.map(({ title, shortcuts }) => (
          <ShortcutLine key={title} title={title} shortcuts={shortcuts} />
        ))}
      </dl>
    </section>
  );
}

type ShortcutLineProps = { readonly title: string; readonly shortcuts: readonly string[] };

function ShortcutLine({ title, shortcuts }: ShortcutLineProps) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-b border-line text-panel last:border-0">
      <dt>{title}</dt>
      <dd className="flex items-center gap-2">
        {shortcuts.map((shortcut) => (
          <Kbd key={shortcut} keys={shortcut} />
        ))}
      </dd>
    </div>
  );
}
