"use client";

import { type ReactNode, useMemo } from "react";
import { Builder } from "@/components/builder/builder";
import type { BuilderPorts, DraftToSave, OpenedDraft } from "@/components/builder/ports";
import { lazyPart } from "@/components/ui/lazy-part";
import { nameMax } from "@/lib/drafts/limits";
import {
  createRevision,
  createTable,
  deleteJourney,
  listJourneys,
  listRevisions,
  listSources,
  loadDraft,
  loadRevision,
  openJourney,
  previewRows,
  renameFlow,
  saveDraft,
  tryRules,
} from "./actions";

const FlowMenuItems = lazyPart("FlowMenuItems", () => import("@/components/shell/flow-menu-items"));
const ThemeOptions = lazyPart("ThemeOptions", () => import("@/components/shell/theme-options"));

type OpenBuilderProps = {
  readonly opened: OpenedDraft;
  /** Where the Flow stands at WhatsApp. */
  readonly standing: ReactNode;
  /** What is selected at first: a pointer into the JSON. */
  readonly startAt: string | undefined;
  /** The journey that is gone through at first. */
  readonly journey: string | undefined;
};

/** The builder with this Flow's server actions in its hands. */
export function OpenBuilder({ opened, standing, startAt, journey }: OpenBuilderProps) {
  const { flowId } = opened;
  const ports = useMemo(() => portsOf(flowId), [flowId]);
  return (
    <Builder
      opened={opened}
      ports={ports}
      menu={<Menu flowId={flowId} />}
      standing={standing}
      startAt={startAt}
      journey={journey}
    />
  );
}

function Menu({ flowId }: { readonly flowId: string }) {
  return (
    <>
      <FlowMenuItems flowId={flowId} />
      <ThemeOptions />
    </>
  );
}

function portsOf(flowId: string): BuilderPorts {
  return {
    saveDraft: (draft) => saveDraft({ flowId, ...draft }),
    saveBeforeLeaving: (draft) => sendBeacon(flowId, draft),
    renameFlow: (name) => renameFlow({ flowId, name }),
    loadDraft: () => loadDraft({ flowId }),
    listRevisions: () => listRevisions({ flowId }),
    createRevision: (revision) => createRevision({ flowId, ...revision }),
    loadRevision: (id) => loadRevision({ flowId, id }),
    nameMax,
    data: { listSources: () => listSources(null), previewRows, createTable },
    tryRules,
    journeys: {
      list: () => listJourneys({ flowId }),
      open: (id) => openJourney({ flowId, id }),
      delete: (id) => deleteJourney({ flowId, id }),
    },
  };
}

/** A page that goes away can no longer call an action; a beacon is still sent. */
function sendBeacon(flowId: string, draft: DraftToSave): void {
  const body = new Blob([JSON.stringify(draft)], { type: "application/json" });
  navigator.sendBeacon(`/api/drafts/${encodeURIComponent(flowId)}`, body);
}
