/** What is remembered of the side panes, widths in CSS pixels. */
export type PaneWidths = {
  readonly left: number;
  readonly right: number;
  readonly isLeftFolded: boolean;
  readonly isRightFolded: boolean;
  /** Where the right one would cover the middle it opens for this visit alone. */
  readonly isRightOpenWhenSlim: boolean;
};

export const initialPanes: PaneWidths = {
  left: 240,
  right: 320,
  isLeftFolded: false,
  isRightFolded: false,
  isRightOpenWhenSlim: false,
};

export const paneLimits = {
  left: { min: 200, max: 400 },
  right: { min: 280, max: 480 },
} as const;

export function clampWidth(side: "left" | "right", width: number): number {
  const { min, max } = paneLimits[side];
  return Math.round(Math.min(max, Math.max(min, width)));
}

/** Reads what was remembered; anything that does not fit falls back to the first layout. */
export function readPanes(text: string | null): PaneWidths {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null) return initialPanes;
    // Keys are checked one by one below.
    const found = value as Partial<Record<keyof PaneWidths, unknown>>;
    return {
      left: typeof found.left === "number" ? clampWidth("left", found.left) : initialPanes.left,
      right: typeof found.right === "number" ? clampWidth("right", found.right) : initialPanes.right,
      isLeftFolded: found.isLeftFolded === true,
      isRightFolded: found.isRightFolded === true,
      isRightOpenWhenSlim: false,
    };
  } catch {
    return initialPanes;
  }
}
