/** Size in bytes of what a base64 text holds. */
export function bytesOf(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding);
}

/** The address a browser can show; the kind is read from the first bytes. */
export function dataUrlOf(base64: string): string {
  const bare = base64.startsWith("data:") ? base64.slice(base64.indexOf(",") + 1) : base64;
  const kind = bare.startsWith("/9j/") ? "jpeg" : bare.startsWith("UklGR") ? "webp" : "png";
  return `data:image/${kind};base64,${bare}`;
}

export function bareBase64(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(",") + 1);
}
