import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";

export type CommandGroup = "edit" | "arrange" | "add" | "go" | "view";

/** Something a person can do, named once for shortcuts, menus, toolbars and the command palette. */
export type Command = {
  readonly id: string;
  /** Plain words, as a menu says it. */
  readonly title: string;
  readonly group: CommandGroup;
  /** Written as "Mod+Shift+Z"; the first one is shown. */
  readonly shortcuts?: readonly string[];
  /** Its keys count only while the canvas, or nothing at all, has the focus. */
  readonly reach?: "canvas";
  /** Words people search for that are not in the title. */
  readonly keywords?: string;
  /** The browser itself answers the keys (copy, cut, paste). */
  readonly isNative?: true;
  /** Takes something away. */
  readonly isDanger?: true;
  /** Too small a step for menus and the palette, such as moving the selection; shown on the shortcut sheet. */
  readonly isStep?: true;
  isAvailable(state: BuilderState): boolean;
  run(store: BuilderStore): void;
};
