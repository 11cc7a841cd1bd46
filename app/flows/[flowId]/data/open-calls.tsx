"use client";

import { useMemo } from "react";
import { CallsView, type CallsViewProps } from "@/components/live-data/calls/calls-view";
import type { CallsPage, CallsPorts, OpenedCall } from "@/components/live-data/calls/ports";
import { askCallAgain, keepCallAsJourney } from "./calls-actions";

/** The log of calls, with this Flow's routes and actions in its hands. */
export function OpenCalls(props: Omit<CallsViewProps, "ports">) {
  const { flowId } = props;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return <CallsView {...props} ports={ports} />;
}

/** Routes, not actions: actions wait for each other, and the log is read while other things happen. */
function portsOf(flowId: string): CallsPorts {
  const address = `/api/flows/${encodeURIComponent(flowId)}/calls`;
  const withParam = (query: string, name: string, value: number | null) => {
    const params = new URLSearchParams(query);
    if (value !== null) params.set(name, String(value));
    return `${address}?${params}`;
  };
  return {
    load: (query, before) => read<CallsPage>(withParam(query, "before", before)),
    arrived: (query, since) => read<Pick<CallsPage, "calls">>(withParam(query, "since", since)),
    open: (position) => read<OpenedCall>(`${address}/${position}`),
    askAgain: (position) => askCallAgain({ flowId, position }),
    keepJourney: (position) => keepCallAsJourney({ flowId, position }),
    fileAddress: (fileId) => `${address}/files/${encodeURIComponent(fileId)}`,
  };
}

async function read<Value>(address: string): Promise<Value | undefined> {
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  // Our own routes answer what the workroom says.
  return (await answer.json()) as Value;
}
