import { beforeDeadline, late } from "@/lib/endpoint/before-deadline";
import type { ServedEndpoint } from "./served-endpoint";

export type EndpointMemory = {
  /** Undefined where no endpoint is. Throws when that cannot be found out. */
  readonly get: (key: string) => Promise<ServedEndpoint | undefined>;
  /** Looks anew at the next question: true when what was known is not quite new. */
  readonly forget: (key: string) => boolean;
};

type Settings = {
  readonly load: (key: string) => Promise<ServedEndpoint | undefined>;
  /** A cheap question: the version of the endpoint; undefined when it is gone. */
  readonly versionOf: (key: string) => Promise<number | undefined>;
  readonly now: () => number;
  /** So long a database may take: where something is known that may be served meanwhile, and where nothing is. */
  readonly patienceMs?: { readonly known: number; readonly unknown: number };
};

type Known = {
  readonly served: ServedEndpoint | undefined;
  readonly loadedAt: number;
  /** When it was loaded last, or should have been. */
  triedAt: number;
  /** When the database said last that it is so. */
  confirmedAt: number;
  /** Nobody waits for its version before. */
  freshUntil: number;
  /** Who comes from here on has it asked for, and does not wait: in a rush nobody ever does. */
  renewFrom: number;
  /** Its version says nothing of what may have changed. */
  isOutdated: boolean;
};

/** Changes made by other processes count after this long. */
const freshMs = 2_000;
/** Keys, secrets and links have no version, so all is loaded anew after this long. */
const goodMs = 30_000;
/** What was loaded just now is not loaded again because a call does not fit. */
const newMs = 1_000;
/** Phones wait 10 s: a second leaves them time for an answer, seven for a refusal. */
const usualPatienceMs = { known: 1_000, unknown: 7_000 };
const countMax = 500;
/** Keys of no endpoint are anybody's to make up, so they take no place of the others. */
const strangersMax = 500;

/**
 * Endpoints in memory. Of those who ask at once for what has to be loaded, one does. A database that fails or hangs is
 * not noticed for a while: what it said less than half a minute ago is served.
 */
export function endpointMemory(settings: Settings): EndpointMemory {
  const { load, versionOf, now, patienceMs = usualPatienceMs } = settings;
  const known = new Map<string, Known>();
  const strangers = new Map<string, Known>();
  const underWay = new Map<string, Promise<ServedEndpoint | undefined>>();

  async function renew(key: string, last: Known | undefined): Promise<ServedEndpoint | undefined> {
    const mayServe = last?.served !== undefined && now() < last.confirmedAt + goodMs;
    const ms = mayServe ? patienceMs.known : patienceMs.unknown;
    try {
      const found = await beforeDeadline(() => look(key, last), ms);
      if (found === late) throw new Error("The database did not say what is known of an endpoint.");
      return found;
    } catch (error) {
      if (!last || !mayServe) throw error;
      last.triedAt = now();
      stayFresh(last);
      return last.served;
    }
  }

  async function look(key: string, last: Known | undefined): Promise<ServedEndpoint | undefined> {
    const begunAt = now();
    if (last?.served && !last.isOutdated && begunAt < last.loadedAt + goodMs) {
      const version = await versionOf(key);
      // What does not fit may have shown meanwhile that the version says too little.
      if (version === last.served.endpoint.version && !last.isOutdated) {
        last.confirmedAt = begunAt;
        stayFresh(last);
        return last.served;
      }
    }
    const served = await load(key);
    keep(key, served, begunAt);
    return served;
  }

  function keep(key: string, served: ServedEndpoint | undefined, begunAt: number): void {
    // What hung may come after what was asked later.
    if ((lastOf(key)?.loadedAt ?? begunAt) > begunAt) return;
    const triedAt = now();
    const times = { loadedAt: begunAt, confirmedAt: begunAt, triedAt };
    const found = { served, ...times, freshUntil: 0, renewFrom: 0, isOutdated: false };
    stayFresh(found);
    known.delete(key);
    strangers.delete(key);
    const [place, most] = served ? [known, countMax] : [strangers, strangersMax];
    // A Map hands out its keys in the order in which they were set.
    for (const oldest of place.keys()) {
      if (place.size < most) break;
      place.delete(oldest);
    }
    place.set(key, found);
  }

  function lastOf(key: string): Known | undefined {
    return known.get(key) ?? strangers.get(key);
  }

  function stayFresh(kept: Pick<Known, "freshUntil" | "renewFrom">): void {
    const at = now();
    kept.freshUntil = at + freshMs;
    kept.renewFrom = at + freshMs / 2;
  }

  function renewOnce(key: string, last: Known | undefined): Promise<ServedEndpoint | undefined> {
    const running = underWay.get(key);
    if (running) return running;
    const begun = renew(key, last).finally(() => {
      if (underWay.get(key) === begun) underWay.delete(key);
    });
    underWay.set(key, begun);
    return begun;
  }

  return {
    get: async (key) => {
      const last = lastOf(key);
      const at = now();
      if (!last || at >= last.freshUntil) return renewOnce(key, last);
      // Who waits for it hears what went wrong.
      if (last.served && at >= last.renewFrom) renewOnce(key, last).catch(() => undefined);
      return last.served;
    },
    forget: (key) => {
      const last = known.get(key);
      if (!last || now() < last.triedAt + newMs) return false;
      last.isOutdated = true;
      last.freshUntil = 0;
      underWay.delete(key);
      return true;
    },
  };
}
