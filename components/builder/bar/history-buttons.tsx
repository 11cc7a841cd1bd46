"use client";

import { Redo2, Undo2 } from "lucide-react";
import { CommandButton } from "../commands/command-button";

export function HistoryButtons() {
  return (
    <div className="flex items-center">
      <CommandButton id="undo" icon={Undo2} />
      <CommandButton id="redo" icon={Redo2} />
    </div>
  );
}
