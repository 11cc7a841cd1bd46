"use client";

import { useMemo } from "react";
import type { KeepFile } from "@/components/sending/header/file-port";
import { SendingView, type SendingViewProps } from "@/components/sending/sending-view";
import {
  createTemplate,
  listRows,
  readPeople,
  refreshTemplates,
  send,
  sendAgain,
  sendTemplate,
  startList,
  startTemplateList,
  steerList,
} from "./actions";

/** The page with this Flow's server actions in its hands. */
export function OpenSending(props: Omit<SendingViewProps, "ports">) {
  const { flowId } = props.item;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return <SendingView {...props} ports={ports} />;
}

function portsOf(flowId: string): SendingViewProps["ports"] {
  return {
    send: (wanted) => send({ flowId, ...wanted }),
    sendAgain: (sendId) => sendAgain({ sendId }),
    keepFile,
    sends: (before) => read(flowId, before === undefined ? "sends" : `sends?before=${before}`),
    lists: {
      readPeople,
      start: (wanted) => startList({ flowId, ...wanted }),
      startTemplate: (wanted) => startTemplateList({ flowId, ...wanted }),
      steer: (listId, wish) => steerList({ listId, wish }),
      lists: () => read(flowId, "lists"),
      rows: async (listId, page) => {
        const rows = await listRows({ listId, ...page });
        return rows.ok ? rows.value : undefined;
      },
    },
    templates: {
      create: (wanted) => createTemplate({ flowId, ...wanted }),
      refresh: (accountId) => refreshTemplates({ accountId }),
      templates: () => read(flowId, "templates"),
      send: (wanted) => sendTemplate({ flowId, ...wanted }),
    },
  };
}

/** Not an action, which would hold the whole file as text. */
const keepFile: KeepFile = async (kind, file) => {
  const query = new URLSearchParams({ kind, name: file.name.slice(0, 200) });
  const answer = await fetch(`/api/message-files?${query}`, {
    method: "POST",
    body: file,
    headers: { "content-type": file.type || "application/octet-stream" },
  });
  // Our own route answers what the port says.
  return (await answer.json()) as Awaited<ReturnType<KeepFile>>;
};

/** Not an action: those wait for each other, and the page looks all the time. */
async function read<Value>(flowId: string, what: string): Promise<Value | undefined> {
  const answer = await fetch(`/api/flows/${encodeURIComponent(flowId)}/${what}`);
  // Our own routes answer what the ports say.
  return answer.ok ? ((await answer.json()) as Value) : undefined;
}
