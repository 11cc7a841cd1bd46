"use client";

import { useMemo } from "react";
import type { PublishingItem, PublishingPorts } from "@/components/publishing/publishing-state";
import { PublishingView } from "@/components/publishing/publishing-view";
import { publishFlow, readVersions } from "./actions";

/** The page with this Flow's server action in its hands. */
export function OpenPublishing({ first }: { readonly first: PublishingItem }) {
  const { flowId } = first;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return <PublishingView first={first} ports={ports} />;
}

function portsOf(flowId: string): PublishingPorts {
  return {
    // The schema takes the category apart; the page offers only known ones.
    publish: (details) => publishFlow({ flowId, ...details } as Parameters<typeof publishFlow>[0]),
    // Not an action: those wait for each other, and the page wants to see how far the other one is.
    look: async () => {
      const answer = await fetch(`/api/flows/${encodeURIComponent(flowId)}/publishing`);
      if (!answer.ok) return undefined;
      // Our own route answers what `lookAtPublishing` says.
      return (await answer.json()) as PublishingItem;
    },
    versions: async (accountId) => {
      const answer = await readVersions({ flowId, accountId });
      return answer.ok ? answer.value : undefined;
    },
  };
}
