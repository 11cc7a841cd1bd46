import type { ScreenKey, ShownScreen } from "../serving/shown-screens";
import type { ToServer, ToThread } from "./messages";

/** Asks the other threads, through the server, what they showed last. */
export function lookAround(say: (message: ToServer) => void): {
  readonly find: (place: ScreenKey) => Promise<ShownScreen | undefined>;
  readonly found: (message: Extract<ToThread, { say: "found" }>) => void;
} {
  const waiting = new Map<number, (shown: ShownScreen | undefined) => void>();
  let last = 0;
  return {
    find: (place) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        say({ say: "find", id: last, place });
      }),
    found: ({ id, shown }) => {
      waiting.get(id)?.(shown);
      waiting.delete(id);
    },
  };
}
