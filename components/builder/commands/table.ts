import type { BuilderState } from "../store/state";
import { addCommands, componentCommands } from "./add-commands";
import { arrangeCommands, moveToScreenCommands } from "./arrange-commands";
import type { Command } from "./command";
import { editCommands } from "./edit-commands";
import { exportCommands } from "./export-commands";
import { goCommands, screenCommands } from "./go-commands";
import { screenEditCommands } from "./screen-commands";
import { selectCommands } from "./select-commands";
import { viewCommands } from "./view-commands";
import { wrapCommands } from "./wrap-commands";

/** Every command that is always there; shortcuts belong to these. */
export const fixedCommands: readonly Command[] = [
  ...editCommands,
  ...selectCommands,
  ...arrangeCommands,
  ...wrapCommands,
  ...addCommands,
  ...screenEditCommands,
  ...goCommands,
  ...viewCommands,
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
