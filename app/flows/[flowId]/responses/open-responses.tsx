"use client";

import { useMemo } from "react";
import type { Arrived, OpenedResponse, ResponsesPage, ResponsesPorts } from "@/components/responses/ports";
import { ResponsesView, type ResponsesViewProps } from "@/components/responses/responses-view";
import type { SettingsPorts } from "@/components/responses/settings/ports";
import { SettingsDialog } from "@/components/responses/settings/settings-dialog";
import * as actions from "./actions";

type OpenResponsesProps = Omit<ResponsesViewProps, "ports" | "actions"> & {
  readonly keptDays: number | null;
};

/** The page with this Flow's routes and actions in its hands. */
export function OpenResponses({ keptDays, ...props }: OpenResponsesProps) {
  const { id } = props.flow;
  const ports = useMemo(() => portsOf(id), [id]);
  const settings = useMemo(() => settingsOf(id), [id]);
  return (
    <ResponsesView
      {...props}
      ports={ports}
      actions={<SettingsDialog ports={settings} keptDays={keptDays} />}
    />
  );
}

function settingsOf(flowId: string): SettingsPorts {
  return {
    readWebhook: () => actions.readWebhook({ flowId }),
    saveWebhook: (url) => actions.saveWebhook({ flowId, url }),
    rotateSecret: () => actions.rotateWebhookSecret({ flowId }),
    switchWebhook: (isOn) => actions.switchWebhook({ flowId, isOn }),
    removeWebhook: () => actions.removeWebhook({ flowId }),
    testWebhook: () => actions.testWebhook({ flowId }),
    replay: (deliveryId) => actions.replayDelivery({ flowId, deliveryId }),
    keepFor: (days) => actions.keepResponsesFor({ flowId, days }),
  };
}

/** Routes, not actions: actions wait for each other, and a table is read while other things happen. */
function portsOf(flowId: string): ResponsesPorts {
  const address = `/api/flows/${encodeURIComponent(flowId)}/responses`;
  return {
    load: (query, after) => {
      const params = new URLSearchParams(query);
      if (after) params.set("position", String(after.position));
      if (after && after.value !== null) params.set("value", after.value);
      return read<ResponsesPage>(`${address}?${params}`);
    },
    arrived: (query, since) => {
      const params = new URLSearchParams(query);
      params.set("since", String(since));
      return read<Arrived>(`${address}?${params}`);
    },
    open: (responseId) => read<OpenedResponse>(`${address}/${encodeURIComponent(responseId)}`),
    remove: (responseIds) => actions.deleteResponses({ flowId, responseIds: [...responseIds] }),
    fileAddress: (responseId, place) => `${address}/${encodeURIComponent(responseId)}/files/${place}`,
    csvAddress: (query, { delimiter, marksUtf8 }) => {
      const params = new URLSearchParams(query);
      params.set("delimiter", delimiter);
      if (marksUtf8) params.set("bom", "1");
      return `${address}/csv?${params}`;
    },
  };
}

async function read<Value>(address: string): Promise<Value | undefined> {
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  // Our own routes answer what the workroom says.
  return (await answer.json()) as Value;
}
