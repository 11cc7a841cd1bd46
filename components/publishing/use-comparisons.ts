import { useMemo } from "react";
import type { PublishingPorts } from "./publishing-state";

/** What of an account is compared with a revision, or with the draft; each stays the same function. */
export function useComparisons(ports: PublishingPorts, accountId: string) {
  return useMemo(
    () => ({
      versions: (revisionId?: string) => ports.versions(accountId, revisionId),
      draftVersions: () => ports.versions(accountId),
      templates: (revisionId?: string) => ports.brokenTemplates(accountId, revisionId),
      draftTemplates: () => ports.brokenTemplates(accountId),
    }),
    [ports, accountId],
  );
}
