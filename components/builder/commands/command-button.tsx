"use client";

import { IconButton } from "@/components/ui/icon-button";
import { invariant } from "@/lib/invariant";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { keyCommands } from "./key-table";

/** A command as a button with its icon, name and shortcut. */
export function CommandButton({ id }: { readonly id: string }) {
  const store = useBuilderStore();
  const command = keyCommands.find((each) => each.id === id);
  invariant(command?.icon, `a button stands for a command with an icon, not for ${id}`);
  const isAvailable = useBuilder((state) => command.isAvailable(state));
  return (
    <IconButton
      label={command.title}
      icon={command.icon}
      shortcut={command.shortcuts?.[0]}
      disabled={!isAvailable}
      onClick={() => command.run(store)}
    />
  );
}
