import type { FlowDocument, ScreenKey } from "../model/document";

/** Moves a screen to a position of the list; order means nothing to WhatsApp, but to people. */
export function moveScreen(
  document: FlowDocument,
  { screen, to }: { readonly screen: ScreenKey; readonly to: number },
): FlowDocument {
  const from = document.screens.findIndex(({ key }) => key === screen);
  const moving = document.screens[from];
  const index = Math.max(0, Math.min(Math.trunc(to), document.screens.length - 1));
  if (!moving || Number.isNaN(index) || from === index) return document;
  return { ...document, screens: document.screens.toSpliced(from, 1).toSpliced(index, 0, moving) };
}
