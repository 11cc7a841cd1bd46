import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  claimAsking,
  findFetch,
  findFetchedText,
  type StoredFetch,
  storeFetched,
  storeFetchFailure,
} from "@/db/data-fetches";
import type { StoredSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { askOutside } from "./ask-outside";
import { type AskFailure, askFailures } from "./failures";
import { timeoutMs } from "./follow";
import type { SourcesRoom } from "./room";
import { openSecrets } from "./seal";
import { type OutsideSettings, outsideSettingsSchema } from "./settings";
import { settingsHash } from "./settings-hash";

/** What a source outside gave. The hash names it, so that who knows it need not read it again. */
export type Given = {
  readonly hash: string;
  readonly contentType: string;
  readonly asOf: Date;
  readonly isStale: boolean;
};

/** How long a reader waits for a source when there is something older to fall back on. */
const patienceMs = 2_500;
/** After a failure the source is left alone for a while. */
const restMs = 10_000;
const lookEveryMs = 100;

/** What this process asks at the moment, by source. */
const asking = new Map<string, Promise<StoredFetch | undefined>>();

/**
 * What a source gave, asked anew when it is older than its cache time. One asks at a time, of all processes; the others
 * get what it gets. When the source fails or is slow, what it gave last is served as stale.
 */
export async function freshContent(
  room: SourcesRoom,
  scope: WorkspaceScope,
  source: StoredSource,
  now: () => Date,
): Promise<Result<Given, AskFailure>> {
  const settings = outsideSettingsSchema.parse(source.settings);
  const hash = settingsHash(source);
  const known = await findFetch(scope, source.id);
  const usable = known?.settingsHash === hash ? known : undefined;
  if (usable && isFresh(usable, source, now())) return given(usable, false);
  const mayRest = usable?.failure && usable.failedAt && now().getTime() - usable.failedAt.getTime() < restMs;
  if (!mayRest) {
    const asked = ask(room, { scope, source, settings, hash, now });
    const hasOld = usable?.succeededAt != null;
    const answer = await (hasOld
      ? Promise.race([asked, pause(patienceMs, undefined, { ref: false })])
      : asked);
    if (answer?.settingsHash === hash && isFresh(answer, source, now())) return given(answer, false);
    if (answer?.failure && !hasOld) return failure(answer.failure);
  }
  if (usable?.succeededAt) return given(usable, true);
  return failure(usable?.failure ?? { ...slow });
}

const slow: AskFailure = {
  reason: "timed-out",
  happened: "There was no answer in time.",
  remedy: "Ask for less, or make the service behind the address faster.",
};

function given(fetched: StoredFetch, isStale: boolean): Result<Given, AskFailure> {
  const { contentHash, contentType, succeededAt } = fetched;
  if (contentHash === null || !succeededAt) return failure(slow);
  return success({ hash: contentHash, contentType: contentType ?? "", asOf: succeededAt, isStale });
}

/** Just fetched counts as new whatever the cache time is. */
function isFresh({ succeededAt, failure }: StoredFetch, { cacheSeconds }: StoredSource, now: Date): boolean {
  if (!succeededAt || failure) return false;
  return now.getTime() - succeededAt.getTime() < Math.max(cacheSeconds, 1) * 1000;
}

type Asking = {
  readonly scope: WorkspaceScope;
  readonly source: StoredSource;
  readonly settings: OutsideSettings;
  readonly hash: string;
  readonly now: () => Date;
};

/** Asks, or waits for whoever asks already. Answers what is known afterwards. */
function ask(room: SourcesRoom, wanted: Asking): Promise<StoredFetch | undefined> {
  const key = `${wanted.source.id} ${wanted.hash}`;
  const running = asking.get(key);
  if (running) return running;
  const started = askOrWait(room, wanted).finally(() => asking.delete(key));
  asking.set(key, started);
  // Who waits no longer must not make a failed asking an error that nobody hears.
  started.catch(() => undefined);
  return started;
}

async function askOrWait(room: SourcesRoom, wanted: Asking): Promise<StoredFetch | undefined> {
  const { scope, source, now } = wanted;
  const started = now();
  const until = new Date(started.getTime() + timeoutMs + 2_000);
  if (await claimAsking(scope, source.id, { now: started, until })) {
    await askNow(room, wanted);
    return findFetch(scope, source.id);
  }
  // On a clock of its own: the other process ends in its time, whatever ours says.
  for (let waited = 0; waited < timeoutMs; waited += lookEveryMs) {
    await pause(lookEveryMs);
    const found = await findFetch(scope, source.id);
    if (!found?.askingUntil) return found;
  }
  return findFetch(scope, source.id);
}

async function askNow(room: SourcesRoom, { scope, source, settings, hash, now }: Asking): Promise<void> {
  const secrets = openSecrets(room.keys(), source);
  const begun = performance.now();
  const answer = secrets
    ? await askOutside(room, settings, { secrets, now: now() })
    : failure(askFailures.secretsLost);
  if (!answer.ok) {
    await storeFetchFailure(scope, source.id, { failure: answer.failure, failedAt: now() });
    return;
  }
  const { text, contentType } = answer.value;
  const before = await findFetch(scope, source.id);
  const contentHash = hashOf(`${contentType}\n${text}`);
  const facts = { contentHash, settingsHash: hash, contentType, succeededAt: now() };
  const tookMs = Math.round(performance.now() - begun);
  const content = before?.contentHash === contentHash ? undefined : text;
  await storeFetched(scope, source.id, { ...facts, tookMs, ...(content === undefined ? {} : { content }) });
}

export async function textOf(scope: WorkspaceScope, source: StoredSource): Promise<string> {
  return (await findFetchedText(scope, source.id)) ?? "";
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
