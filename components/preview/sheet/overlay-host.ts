import { createContext } from "react";

/**
 * What lies over a screen: a page replaces body and title (the list of a dropdown), a dialog floats in the middle, a
 * panel slides up from the bottom (wheels).
 */
export type OverlayKind = "page" | "dialog" | "panel";

export type Overlay = {
  readonly kind: OverlayKind;
  /** Stands in the header in place of the screen's title, for pages. */
  readonly title: string;
  readonly onClose: () => void;
};

/** The place in the sheet where overlays are drawn; null outside a sheet that is being played. */
export type OverlayHost = {
  readonly element: HTMLElement;
  /** Puts an overlay on; the answer takes it off again. */
  readonly present: (overlay: Overlay) => () => void;
};

export const OverlayContext = createContext<OverlayHost | null>(null);
