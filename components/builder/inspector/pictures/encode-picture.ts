import type { ImageFormat } from "@/lib/flow/catalogue/definition";
import { bareBase64, bytesOf } from "./base64";

/** A rectangle of a picture in its own pixels. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type EncodeOptions = {
  readonly part: Part;
  readonly formats: readonly ImageFormat[];
  readonly maxKilobytes?: number | undefined;
};

const edgeMax = 1600;
const qualities = [0.92, 0.85, 0.75, 0.65, 0.5] as const;

/**
 * Part of a picture as base64 that keeps to the size limit: first at lower quality, then smaller, until it fits.
 * Small pictures with few colours stay PNG. Answers null when the browser cannot draw it.
 */
export function encodePicture(
  source: CanvasImageSource,
  { part, formats, maxKilobytes }: EncodeOptions,
): string | null {
  const limit = (maxKilobytes ?? Number.POSITIVE_INFINITY) * 1024;
  let scale = Math.min(1, edgeMax / Math.max(part.width, part.height));
  let smallest: string | null = null;
  for (let round = 0; round < 8; round += 1, scale *= 0.75) {
    for (const encoded of encodings(source, part, scale, formats)) {
      if (bytesOf(encoded) <= limit) return encoded;
      if (smallest === null || encoded.length < smallest.length) smallest = encoded;
    }
  }
  return smallest;
}

function* encodings(
  source: CanvasImageSource,
  part: Part,
  scale: number,
  formats: readonly ImageFormat[],
): Generator<string> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return;
  context.imageSmoothingQuality = "high";
  context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  if (formats.includes("png")) {
    const png = bareBase64(canvas.toDataURL("image/png"));
    const isSmall = bytesOf(png) <= 60 * 1024;
    if (isSmall || !formats.includes("jpeg")) yield png;
  }
  if (!formats.includes("jpeg")) return;
  // JPEG knows no transparency; what was clear becomes white instead of black.
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const quality of qualities) yield bareBase64(canvas.toDataURL("image/jpeg", quality));
}
