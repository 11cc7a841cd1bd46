"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useMemo, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { backdropStyle, dialogStyle } from "@/components/ui/dialog-style";
import { canvasFocus } from "../canvas/focus-canvas";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { canRun } from "./can-run";
import type { CommandGroup } from "./command";
import { commandIcon } from "./command-icon";
import { commandTexts } from "./command-texts";
import { matchingCommands } from "./matching-commands";
import { SearchList } from "./search-list";
import { allCommands } from "./table";

const groupOrder: readonly CommandGroup[] = ["edit", "arrange", "add", "go", "view"];

/** Everything the builder can do now, to be searched. */
export function CommandPalette() {
  const store = useBuilderStore();
  const isOpen = useBuilder((state) => state.dialog === "commands");
  const close = () => store.getState().set({ dialog: null });
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropStyle} />
        <Dialog.Popup
          aria-label={commandTexts.palette}
          finalFocus={() => canvasFocus() ?? true}
          className={classNames(dialogStyle, "top-[12dvh] max-h-[70dvh] w-140 translate-y-0 overflow-hidden")}
        >
          <CommandSearch onClose={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CommandSearch({ onClose }: { readonly onClose: () => void }) {
  const store = useBuilderStore();
  const [query, setQuery] = useState("");
  // What can be done is asked once, when the palette opens: nothing changes behind a modal dialog.
  const commands = useMemo(() => {
    const state = store.getState();
    const possible = allCommands(state).filter((command) => !command.isStep && canRun(command, state));
    return groupOrder.flatMap((group) => possible.filter((command) => command.group === group));
  }, [store]);
  const items = matchingCommands(commands, query).map((command) => ({
    id: command.id,
    title: command.title,
    icon: commandIcon(command.id),
    shortcut: command.shortcuts?.[0],
    group: query === "" ? commandTexts.groups[command.group] : undefined,
  }));

  return (
    <SearchList
      label={commandTexts.palette}
      placeholder={commandTexts.paletteHint}
      nothingFound={commandTexts.noCommand}
      query={query}
      items={items}
      onQuery={setQuery}
      onClose={onClose}
      onPick={({ id }) => {
        onClose();
        commands.find((command) => command.id === id)?.run(store);
      }}
    />
  );
}
