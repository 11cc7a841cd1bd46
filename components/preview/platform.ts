export type Platform = "android" | "ios";
export type Scheme = "light" | "dark";

/** Logical size of a phone's screen in px (1 px = 1 dp = 1 pt). */
export type ScreenSize = { readonly width: number; readonly height: number };

/** Source: spec/renderer.md, 1.1. */
export const screenSizes: { readonly [platform in Platform]: ScreenSize } = {
  android: { width: 412, height: 892 },
  ios: { width: 393, height: 852 },
};
