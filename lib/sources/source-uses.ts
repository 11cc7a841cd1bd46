import type { WorkspaceScope } from "@/db/scope";
import { listSourceUses } from "@/db/source-uses";

/** A Flow whose rules name a source, in its draft, in what is live, or in both. */
export type SourceUse = {
  readonly flowId: string;
  readonly flowName: string;
  readonly isInDraft: boolean;
  readonly isLive: boolean;
};

/** The uses of every source of a workspace, by its id; sources that no Flow uses are left out. */
export async function usesBySource(
  scope: WorkspaceScope,
): Promise<{ readonly [sourceId: string]: readonly SourceUse[] }> {
  const uses: { [sourceId: string]: SourceUse[] } = {};
  for (const { sourceId, ...use } of await listSourceUses(scope)) {
    const known = uses[sourceId] ?? [];
    known.push(use);
    uses[sourceId] = known;
  }
  return uses;
}

export async function usesOfSource(scope: WorkspaceScope, sourceId: string): Promise<readonly SourceUse[]> {
  const found = await listSourceUses(scope, sourceId);
  return found.map(({ sourceId: _, ...use }) => use);
}
