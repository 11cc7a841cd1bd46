import { whenIdle } from "./when-idle";

/**
 * For parts that are drawn with the page but come to life later, so that the phone can be used first. On the server
 * there is nothing to wait for.
 */
export function afterThePhone(): Promise<void> {
  return typeof window === "undefined" ? Promise.resolve() : new Promise((resolve) => whenIdle(resolve));
}
