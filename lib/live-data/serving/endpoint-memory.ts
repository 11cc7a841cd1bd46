import type { ServedEndpoint } from "./served-endpoint";

export type EndpointMemory = {
  readonly get: (key: string) => Promise<ServedEndpoint | undefined>;
  /** Looks anew at the next question: true when what was known is not quite new. */
  readonly forget: (key: string) => boolean;
};

type Settings = {
  readonly load: (key: string) => Promise<ServedEndpoint | undefined>;
  /** A cheap question: the version of the endpoint; undefined when it is gone. */
  readonly versionOf: (key: string) => Promise<number | undefined>;
  readonly now: () => number;
};

type Known = {
  readonly served: ServedEndpoint | undefined;
  readonly loadedAt: number;
  /** Nobody asks for its version before. */
  freshUntil: number;
};

/** Changes made by other processes count after this long. */
const freshMs = 2_000;
/** Keys, secrets and links have no version, so all is loaded anew after this long. */
const goodMs = 30_000;
/** What was loaded just now is not loaded again because a call does not fit. */
const newMs = 1_000;
const countMax = 500;

/** Endpoints in memory. Of those who ask at once for what has to be loaded, one does. */
export function endpointMemory({ load, versionOf, now }: Settings): EndpointMemory {
  const known = new Map<string, Known>();
  const underWay = new Map<string, Promise<ServedEndpoint | undefined>>();

  async function renew(key: string): Promise<ServedEndpoint | undefined> {
    const last = known.get(key);
    if (last?.served && now() < last.loadedAt + goodMs) {
      const version = await versionOf(key);
      if (version === last.served.endpoint.version) {
        last.freshUntil = now() + freshMs;
        return last.served;
      }
    }
    const served = await load(key);
    if (known.size >= countMax) known.clear();
    known.set(key, { served, loadedAt: now(), freshUntil: now() + freshMs });
    return served;
  }

  return {
    get: async (key) => {
      const last = known.get(key);
      if (last && now() < last.freshUntil) return last.served;
      const running = underWay.get(key) ?? renew(key).finally(() => underWay.delete(key));
      underWay.set(key, running);
      return running;
    },
    forget: (key) => {
      const last = known.get(key);
      if (!last || now() < last.loadedAt + newMs) return false;
      return known.delete(key);
    },
  };
}
