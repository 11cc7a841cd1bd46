import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";

export type ShownScreens = {
  /** `text` is the JSON of all that was answered. */
  readonly keep: (key: ScreenKey, text: string) => void;
  /** Rejects where it cannot be asked. */
  readonly find: (key: ScreenKey) => Promise<ShownScreen | undefined>;
};

/** `at`: milliseconds since 1970. */
export type ShownScreen = { readonly data: JsonObject; readonly at: number };

export type ScreenKey = { readonly endpointId: string; readonly flowToken: string; readonly screen: string };

const bytesMax = 32 * 1024 * 1024;
const countMax = 20_000;
/** Tokens and ids are short; this stands for what a Map keeps beside the data. */
const overheadBytes = 300;

type Kept = { text: string; at: number };

/**
 * Remembers what people were sent last for each screen, so that they can be left where they are without asking the
 * database; beyond its bounds it forgets the screens that were new longest ago. As text: what lives on as objects is
 * copied again and again when memory is swept. Another process, or a restart, finds it in the log of calls (last-shown.ts).
 */
export function shownScreens(now: () => number): ShownScreens {
  const known = new Map<string, Kept>();
  let bytes = 0;
  function drop(key: string, { text }: Kept): void {
    bytes -= bytesOf(text);
    known.delete(key);
  }
  function dropOldest(): void {
    // A Map hands out its keys in the order in which they came.
    for (const [key, kept] of known) {
      if (bytes <= bytesMax && known.size <= countMax) return;
      drop(key, kept);
    }
  }
  return {
    keep: (place, text) => {
      const key = keyOf(place);
      const kept = known.get(key);
      if (bytesOf(text) > bytesMax / 8) {
        if (kept) drop(key, kept);
        return;
      }
      bytes += bytesOf(text) - (kept ? bytesOf(kept.text) : 0);
      if (kept) {
        kept.text = text;
        kept.at = now();
      } else known.set(key, { text, at: now() });
      if (bytes > bytesMax || known.size > countMax) dropOldest();
    },
    find: async (place) => {
      const kept = known.get(keyOf(place));
      return kept && { data: dataIn(kept.text), at: kept.at };
    },
  };
}

function bytesOf(text: string): number {
  return 2 * text.length + overheadBytes;
}

function dataIn(text: string): JsonObject {
  // It is what was answered, so it is JSON.
  const shown = JSON.parse(text) as Json;
  const data = isJsonObject(shown) ? own(shown, "data") : undefined;
  return data !== undefined && isJsonObject(data) ? data : {};
}

/** A token may hold any sign, so that its length says where it ends. */
function keyOf({ endpointId, flowToken, screen }: ScreenKey): string {
  return `${endpointId} ${flowToken.length} ${flowToken} ${screen}`;
}
