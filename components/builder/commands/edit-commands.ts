import { canRedo, canUndo } from "../store/broken-text";
import type { BuilderState } from "../store/state";
import { copySelection, cutSelection, pasteFromClipboard } from "./clipboard";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { deleteSelected } from "./delete-selected";
import { duplicateSelected } from "./duplicate-selected";
import { editSelectedText } from "./edit-selected-text";
import { hasSelectedNodes, hasSelectedScreen } from "./selected";

/** Commands that change, copy or take away what is selected. */
export const editCommands: readonly Command[] = [
  {
    id: "undo",
    title: titles.undo,
    group: "edit",
    shortcuts: ["Mod+Z"],
    isAvailable: canUndo,
    run: (store) => store.getState().undo(),
  },
  {
    id: "redo",
    title: titles.redo,
    group: "edit",
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    isAvailable: canRedo,
    run: (store) => store.getState().redo(),
  },
  {
    id: "edit-text",
    title: titles.editText,
    group: "edit",
    shortcuts: ["Enter", "F2"],
    reach: "canvas",
    isAvailable: isOnPhone,
    run: editSelectedText,
  },
  // The keys of the next three are the browser's own: it then grants access to the clipboard (see Clipboard).
  {
    id: "cut",
    title: titles.cut,
    group: "edit",
    shortcuts: ["Mod+X"],
    isNative: true,
    isAvailable: hasSelectedNodes,
    run: cutSelection,
  },
  {
    id: "copy",
    title: titles.copy,
    group: "edit",
    shortcuts: ["Mod+C"],
    isNative: true,
    isAvailable: hasSelectedScreen,
    run: copySelection,
  },
  {
    id: "paste",
    title: titles.paste,
    group: "edit",
    shortcuts: ["Mod+V"],
    isNative: true,
    isAvailable: () => true,
    run: pasteFromClipboard,
  },
  {
    id: "duplicate",
    title: titles.duplicate,
    group: "edit",
    shortcuts: ["Mod+D"],
    isAvailable: hasSelectedNodes,
    run: duplicateSelected,
  },
  {
    id: "delete",
    title: titles.delete,
    group: "edit",
    shortcuts: ["Delete", "Backspace"],
    reach: "canvas",
    isDanger: true,
    isAvailable: hasSelectedNodes,
    run: deleteSelected,
  },
];

function isOnPhone(state: BuilderState): boolean {
  return state.middle === "phone" && !state.isTrying && hasSelectedNodes(state);
}
