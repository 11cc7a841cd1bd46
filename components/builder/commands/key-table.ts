import { addCommands } from "./add-commands";
import { arrangeCommands } from "./arrange-commands";
import type { Command } from "./command";
import { editCommands } from "./edit-commands";
import { goCommands } from "./go-commands";
import { selectCommands } from "./select-commands";
import { viewCommands } from "./view-commands";

/** The commands that keys and the bar need at once; the others come with the first menu (table.ts). */
export const keyCommands: readonly Command[] = [
  ...editCommands,
  ...selectCommands,
  ...arrangeCommands,
  ...addCommands,
  ...goCommands,
  ...viewCommands,
];
