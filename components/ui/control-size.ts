/** "panel" is 32 px high with 13 px text, "page" 36 px with 14 px. */
export type ControlSize = "panel" | "page";

export const controlText = { panel: "text-panel", page: "text-body" } as const;
export const controlHeight = { panel: "h-8", page: "h-9" } as const;
