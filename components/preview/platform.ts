export type Platform = "android" | "ios";
export type Scheme = "light" | "dark";

/** Logical size of a phone's screen in px (1 px = 1 dp = 1 pt). */
export type ScreenSize = { readonly width: number; readonly height: number };

/** Of a usual phone of each platform. Source: spec/renderer.md, 1.1. */
export const screenSizes: { readonly [platform in Platform]: ScreenSize } = {
  android: { width: 412, height: 892 },
  ios: { width: 393, height: 852 },
};

/** Width of the frame around the screen, in px at full size. */
export const bezelWidth = 10;

/** The scale at which a whole phone, frame included, fits into a room of this height in px; never over 1. */
export function scaleToFit(screen: ScreenSize, heightMax: number): number {
  return Math.min(1, heightMax / (screen.height + 2 * bezelWidth));
}
