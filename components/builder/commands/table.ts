import type { BuilderState } from "../store/state";
import { componentCommands } from "./add-commands";
import { moveToScreenCommands } from "./arrange-commands";
import type { Command } from "./command";
import { exportCommands } from "./export-commands";
import { screenCommands } from "./go-commands";
import { keyCommands } from "./key-table";
import { screenEditCommands } from "./screen-commands";
import { wrapCommands } from "./wrap-commands";

/** Every command that is always there. */
export const fixedCommands: readonly Command[] = [
  ...keyCommands,
  ...wrapCommands,
  ...screenEditCommands,
  ...exportCommands,
];

/** The fixed commands and those made from the Flow: components that fit here, screens to go to or to move to. */
export function allCommands(state: BuilderState): readonly Command[] {
  return [
    ...fixedCommands,
    ...moveToScreenCommands(state),
    ...componentCommands(state),
    ...screenCommands(state),
  ];
}

const byId: ReadonlyMap<string, Command> = new Map(fixedCommands.map((command) => [command.id, command]));

export function commandWithId(id: string): Command | undefined {
  return byId.get(id);
}
