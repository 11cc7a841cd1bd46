import { beforeDeadline, late } from "@/lib/endpoint/before-deadline";
import type { JsonObject } from "@/lib/flow/json";
import type { ScreenKey, ShownScreen, ShownScreens } from "./shown-screens";

type Places = {
  readonly shown: ShownScreens;
  /** What other threads of this process showed. */
  readonly elsewhere?: ((place: ScreenKey) => Promise<ShownScreen | undefined>) | undefined;
  readonly findInLog: (place: ScreenKey) => Promise<JsonObject | undefined>;
  readonly now: () => number;
  /** So long the log may take. */
  readonly logMs?: number;
};

/** Afterwards another process may have shown them the same screen with something else. */
const surelyLastMs = 30_000;
const usualLogMs = 700;

/**
 * What a person was sent last for a screen: what this process sent a moment ago, else what the log says, else what is
 * remembered all the same. Throws when the log cannot be asked and nothing is remembered.
 */
export function lastShown({ shown, elsewhere, findInLog, now, logMs = usualLogMs }: Places) {
  return async (place: ScreenKey): Promise<JsonObject | undefined> => {
    const own = await remembered({ shown, elsewhere }, place);
    if (own && now() < own.at + surelyLastMs) return own.data;
    try {
      const logged = await beforeDeadline(() => findInLog(place), logMs);
      if (logged === late) throw new Error("The log did not say what was shown last.");
      return logged ?? own?.data;
    } catch (error) {
      if (!own) throw error;
      return own.data;
    }
  };
}

/** A memory that cannot be asked is none: the log knows the same. */
async function remembered(
  { shown, elsewhere }: Pick<Places, "shown" | "elsewhere">,
  place: ScreenKey,
): Promise<ShownScreen | undefined> {
  try {
    const [here, there] = await Promise.all([shown.find(place), elsewhere && soon(elsewhere(place))]);
    return here && there ? (here.at > there.at ? here : there) : (here ?? there);
  } catch {
    return undefined;
  }
}

/** The other threads answer at once, unless they compute something long. */
const elsewhereMs = 300;

async function soon<Value>(asked: Promise<Value | undefined>): Promise<Value | undefined> {
  const found = await beforeDeadline(() => asked, elsewhereMs);
  return found === late ? undefined : found;
}
