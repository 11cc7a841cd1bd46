import type { JsonObject } from "@/lib/flow/json";
import type { Platform } from "../platform";
import { numberOf } from "../read-props";

/** Sizes in px; what is absent follows from the picture. */
export type ImageBox = {
  readonly width?: number;
  readonly height?: number;
  readonly aspectRatio?: number;
};

/** Android assumes this height for a whole picture that states none. Source: spec/flow-json.md, 10.16. */
const heightAssumed = 400;

/**
 * The box of an Image. Without a height the picture keeps its natural shape over the full width, unless the Flow gives
 * a shape. Source: spec/renderer.md, 3.12.
 */
export function imageBox(props: JsonObject, platform: Platform): ImageBox {
  const width = positive(numberOf(props.width));
  const height = positive(numberOf(props.height));
  const aspectRatio = positive(numberOf(props["aspect-ratio"]));
  const size = width === null ? {} : { width };
  if (height !== null) return { ...size, height };
  if (aspectRatio !== null) return { ...size, aspectRatio };
  const isWhole = props["scale-type"] !== "cover";
  return platform === "android" && isWhole ? { ...size, height: heightAssumed } : size;
}

function positive(number: number | null): number | null {
  return number !== null && number > 0 ? number : null;
}
