"use client";

import { useMemo } from "react";
import type { TimeSetting } from "@/components/flows/changed-at";
import type { SendItem, SendingItem, SendingPorts } from "@/components/sending/sending-state";
import { SendingView } from "@/components/sending/sending-view";
import { send, sendAgain } from "./actions";

type OpenSendingProps = {
  readonly item: SendingItem;
  readonly first: readonly SendItem[];
  readonly time: TimeSetting;
};

/** The page with this Flow's server actions in its hands. */
export function OpenSending({ item, first, time }: OpenSendingProps) {
  const { flowId } = item;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return <SendingView item={item} first={first} time={time} ports={ports} />;
}

function portsOf(flowId: string): SendingPorts {
  return {
    send: (wanted) => send({ flowId, ...wanted }),
    sendAgain: (sendId) => sendAgain({ sendId }),
    // Not an action: those wait for each other, and the page looks all the time.
    sends: async (before) => {
      const query = before === undefined ? "" : `?before=${before}`;
      const answer = await fetch(`/api/flows/${encodeURIComponent(flowId)}/sends${query}`);
      if (!answer.ok) return undefined;
      // Our own route answers what `listSends` says.
      return (await answer.json()) as readonly SendItem[];
    },
  };
}
