"use client";

import { useMemo } from "react";
import type { TimeSetting } from "@/components/flows/changed-at";
import type { NoticeItem, NoticesPorts } from "@/components/notices/notice-item";
import type { PublishingItem, PublishingPorts } from "@/components/publishing/publishing-state";
import { PublishingView } from "@/components/publishing/publishing-view";
import { applyFix } from "../../../accounts/actions";
import { dismissNotice } from "../../notices/actions";
import { listRevisions, restoreRevision } from "../actions";
import {
  cloneAtWhatsApp,
  copyToAccount,
  decide,
  deleteAtWhatsApp,
  previewAtWhatsApp,
  publishFlow,
  readBrokenTemplates,
  readTheirs,
  readVersions,
  retireFlow,
} from "./actions";

type OpenPublishingProps = {
  readonly first: PublishingItem;
  readonly time: TimeSetting;
  readonly notices: readonly NoticeItem[];
  readonly backTo: string | null;
};

/** The page with this Flow's server action in its hands. */
export function OpenPublishing({ first, time, notices, backTo }: OpenPublishingProps) {
  const { flowId } = first;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return <PublishingView first={first} time={time} notices={notices} ports={ports} backTo={backTo} />;
}

function portsOf(flowId: string): PublishingPorts & NoticesPorts {
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
    versions: async (accountId, revisionId) => {
      const answer = await readVersions({ flowId, accountId, revisionId });
      return answer.ok ? answer.value : undefined;
    },
    revisions: async () => {
      const answer = await listRevisions({ flowId });
      return answer.ok ? answer.value : undefined;
    },
    ask: (accountId) =>
      fetch(`/api/flows/${encodeURIComponent(flowId)}/publishing?account=${encodeURIComponent(accountId)}`, {
        method: "POST",
      }),
    theirs: (accountId) => readTheirs({ flowId, accountId }),
    decide: (decision) => decide({ flowId, ...decision }),
    preview: (accountId, renew) => previewAtWhatsApp({ flowId, accountId, renew }),
    retire: (accountId) => retireFlow({ flowId, accountId }),
    deleteAtWhatsApp: (accountId) => deleteAtWhatsApp({ flowId, accountId }),
    cloneAtWhatsApp: (accountId) => cloneAtWhatsApp({ flowId, accountId }),
    copyToAccount: (copy) => copyToAccount({ flowId, ...copy }),
    brokenTemplates: async (accountId, revisionId) => {
      const answer = await readBrokenTemplates({ flowId, accountId, revisionId });
      return answer.ok ? answer.value : [];
    },
    applyFix,
    // As `look`: an address may take its time, and nobody should wait for it.
    lookAtNeed: (wanted) =>
      fetch(`/api/flows/${encodeURIComponent(flowId)}/publishing/needs`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(wanted),
      }),
    dismissNotice,
    restoreRevision: (id) => restoreRevision({ flowId, id }),
  };
}
