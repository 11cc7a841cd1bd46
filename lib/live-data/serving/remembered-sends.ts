import type { StoredSend } from "@/db/sends";
import type { TokenToLookUp } from "./token-look-ups";

type LookUp = (asked: TokenToLookUp) => Promise<readonly StoredSend[]>;
type Known = { readonly until: number; readonly sends: Promise<readonly StoredSend[]> };

/** A person asks several times within a minute; what is looked at of a message does not change after it was sent. */
const rememberedMs = 60_000;
const countMax = 20_000;

/** Remembers the messages of a Flow token for some seconds, those of unknown tokens too. */
export function rememberedSends(lookUp: LookUp, now: () => number): LookUp {
  const known = new Map<string, Known>();
  return (asked) => {
    const key = `${asked.workspaceId} ${asked.flowToken}`;
    const last = known.get(key);
    if (last && last.until > now()) return last.sends;
    if (known.size >= countMax) known.clear();
    const sends = lookUp(asked);
    known.set(key, { until: now() + rememberedMs, sends });
    // What went wrong is asked again by the next.
    sends.catch(() => known.delete(key));
    return sends;
  };
}
