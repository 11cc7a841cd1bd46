/** What a menu opens at: a button, or a point of the window in CSS pixels. */
export type MenuAnchor = HTMLElement | { readonly x: number; readonly y: number };
