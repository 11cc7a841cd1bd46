import type { Focus } from "../store/state";
import { pathOfProp, propOfPath } from "./editable-text";

/** Every text that is drawn on the phone, from top to bottom: the title of the screen, then those of its nodes. */
function drawnTexts(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-canvas] [data-prop]")];
}

/** The drawn text of a prop; null when it is not on the phone. */
export function textElement(at: Focus): HTMLElement | null {
  const prop = propOfPath(at.path);
  return drawnTexts().find((element) => element.dataset.prop === prop && nodeOf(element) === at.node) ?? null;
}

/** The text before or after another one on the phone, across components. */
export function neighbourText(at: Focus, step: 1 | -1): Focus | null {
  const texts = drawnTexts();
  const element = textElement(at);
  const next = element ? texts[texts.indexOf(element) + step] : undefined;
  if (!next) return null;
  const node = nodeOf(next);
  return {
    screen: at.screen,
    ...(node === undefined ? {} : { node }),
    path: pathOfProp(next.dataset.prop ?? ""),
  };
}

function nodeOf(element: HTMLElement): Focus["node"] {
  // Written by the frame from the node's own id.
  return element.closest<HTMLElement>("[data-node]")?.dataset.node as Focus["node"];
}
