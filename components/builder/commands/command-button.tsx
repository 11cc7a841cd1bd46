"use client";

import type { LucideIcon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { invariant } from "@/lib/invariant";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { canRun } from "./can-run";
import { keyCommands } from "./key-table";

type CommandButtonProps = { readonly id: string; readonly icon: LucideIcon };

/** A command as a button with its name and shortcut. */
export function CommandButton({ id, icon }: CommandButtonProps) {
  const store = useBuilderStore();
  const command = keyCommands.find((each) => each.id === id);
  invariant(command, `a button stands for a command, not for ${id}`);
  const isAvailable = useBuilder((state) => canRun(command, state));
  return (
    <IconButton
      label={command.title}
      icon={icon}
      shortcut={command.shortcuts?.[0]}
      disabled={!isAvailable}
      onClick={() => command.run(store)}
    />
  );
}
