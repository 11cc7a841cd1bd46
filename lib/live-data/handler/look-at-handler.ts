import { findEndpoint } from "@/db/endpoints";
import { listHandlerVersions } from "@/db/handler-versions";
import type { Scope } from "@/db/scope";
import { openEnvironment } from "./environment";
import { handlerContentSchema } from "./handler-decider";
import { type HandlerDraftState, readHandlerDraft } from "./handler-draft";
import type { HandlerRoom } from "./room";
import { namesOf } from "./secrets";

/** Code that was put live once; times are ISO 8601. */
export type VersionState = {
  readonly number: number;
  readonly code: string;
  readonly note: string;
  readonly at: string;
  /** Null once nobody knows. */
  readonly by: string | null;
};

export type HandlerState = {
  /** Null before somebody wrote some. */
  readonly draft: HandlerDraftState | null;
  /** The newest first. */
  readonly versions: readonly VersionState[];
  readonly secretNames: readonly string[];
};

const versionsMax = 50;

/** Everything the page of a handler shows. */
export async function lookAtHandler(
  { keys }: Pick<HandlerRoom, "keys">,
  scope: Scope,
  flowId: string,
): Promise<HandlerState> {
  const endpoint = await findEndpoint(scope, flowId);
  const secrets = endpoint ? openEnvironment(keys(), endpoint) : undefined;
  return {
    draft: await readHandlerDraft(scope, flowId),
    versions: await readVersions(scope, flowId),
    secretNames: namesOf(secrets ?? {}).names,
  };
}

async function readVersions(scope: Scope, flowId: string): Promise<readonly VersionState[]> {
  const versions = await listHandlerVersions(scope, { flowId, countMax: versionsMax });
  return versions.flatMap(({ number, content, note, at, by }) => {
    const parsed = handlerContentSchema.safeParse(content);
    return parsed.success ? [{ number, code: parsed.data.code, note, at: at.toISOString(), by }] : [];
  });
}
