import type { BuilderState } from "../store/state";
import type { Command } from "./command";

/** While the JSON is no Flow there is nothing to edit: what could be changed would be lost with the next letter. */
export function canRun(command: Command, state: BuilderState): boolean {
  return (state.broken === null || goesWithBrokenText(command)) && command.isAvailable(state);
}

function goesWithBrokenText({ id, group }: Command): boolean {
  return group === "view" || group === "go" || id === "undo" || id === "redo";
}
