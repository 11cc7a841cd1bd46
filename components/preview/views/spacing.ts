import { definitionOf } from "@/lib/flow/catalogue";
import type { Platform } from "../platform";

export type Spacing = {
  /** Space above the component in px. */
  readonly before: number;
  /** Whether a hairline stands in that space. */
  readonly hasDivider: boolean;
};

/** Lists of choices that Android separates from what follows. Source: spec/flow-json.md, 13.9. */
const dividedAfter: ReadonlySet<string> = new Set(["CheckboxGroup", "RadioButtonsGroup", "ChipsSelector"]);

/**
 * How far a component stands from the one above it; `above` is null for the first on a screen. Texts stand closer to
 * texts. Source: spec/renderer.md, 2.3.
 */
export function spacingBetween(above: string | null, type: string, platform: Platform): Spacing {
  if (above === null) return { before: 0, hasDivider: false };
  if (platform === "android" && dividedAfter.has(above)) return { before: 16, hasDivider: true };
  return { before: isText(above) && isText(type) ? 8 : 16, hasDivider: false };
}

function isText(type: string): boolean {
  return definitionOf(type)?.group === "text";
}
