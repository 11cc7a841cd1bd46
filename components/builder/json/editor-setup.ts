import { json } from "@codemirror/lang-json";
import type { Extension } from "@codemirror/state";
import { codeEditor, dataColors } from "@/components/ui/code-editor";
import { jsonTexts } from "./texts";

/** A JSON editor in the colours of the workshop, light and dark. */
export function editorSetup(): Extension {
  return [codeEditor(jsonTexts.editorLabel, dataColors), json()];
}
