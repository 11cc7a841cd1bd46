import type { JsonObject } from "@/lib/flow/json";

export type ShownScreens = {
  readonly keep: (key: ScreenKey, data: JsonObject, bytes: number) => void;
  readonly find: (key: ScreenKey) => ShownScreen | undefined;
};

/** `at`: milliseconds since 1970. */
export type ShownScreen = { readonly data: JsonObject; readonly at: number };

export type ScreenKey = { readonly endpointId: string; readonly flowToken: string; readonly screen: string };

const bytesMax = 32 * 1024 * 1024;
const countMax = 20_000;
/** Tokens and ids are short; this stands for what a Map keeps beside the data. */
const overheadBytes = 300;

/**
 * Remembers what people were sent last for each screen, the newest within bounds, so that they can be left where they
 * are without asking the database. Another process, or a restart, finds it in the log of calls (last-shown.ts).
 */
export function shownScreens(now: () => number): ShownScreens {
  const known = new Map<string, ShownScreen & { readonly bytes: number }>();
  let bytes = 0;
  function drop(key: string): void {
    bytes -= known.get(key)?.bytes ?? 0;
    known.delete(key);
  }
  return {
    keep: (place, data, size) => {
      const key = keyOf(place);
      drop(key);
      if (size > bytesMax / 8) return;
      known.set(key, { data, at: now(), bytes: size + overheadBytes });
      bytes += size + overheadBytes;
      // A Map hands out its keys in the order in which they were set.
      for (const oldest of known.keys()) {
        if (bytes <= bytesMax && known.size <= countMax) break;
        drop(oldest);
      }
    },
    find: (place) => known.get(keyOf(place)),
  };
}

function keyOf({ endpointId, flowToken, screen }: ScreenKey): string {
  return JSON.stringify([endpointId, flowToken, screen]);
}
