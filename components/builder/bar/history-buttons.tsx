"use client";

import { CommandButton } from "../commands/command-button";

export function HistoryButtons() {
  return (
    <div className="flex items-center">
      <CommandButton id="undo" />
      <CommandButton id="redo" />
    </div>
  );
}
