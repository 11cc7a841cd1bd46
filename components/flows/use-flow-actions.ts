"use client";

import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { downloadText } from "./download-text";
import { fileNameOf } from "./file-name";
import type { FlowActions } from "./flow-actions";
import type { FlowItem } from "./flow-item";
import { type ListChange, withChange } from "./list-change";
import type { FlowFailure, FlowsPorts } from "./ports";
import { texts } from "./texts";

/** The list as it will be once the server has answered, and what can be done with its Flows. */
export function useFlowActions(
  flows: readonly FlowItem[],
  ports: FlowsPorts,
): readonly [readonly FlowItem[], FlowActions] {
  const [shown, change] = useOptimistic(flows, withChange);
  const router = useRouter();

  /** Shows the change at once, asks the server and then shows what is true. Answers whether it was done. */
  function perform<Value>(
    ask: () => Promise<Result<Value, FlowFailure>>,
    expected?: ListChange,
  ): Promise<Outcome<Value>> {
    return new Promise((resolve) => {
      startTransition(async () => {
        if (expected) change(expected);
        const result = await ask().catch(unreachable);
        // The list stays as expected until the new one has come.
        startTransition(() => router.refresh());
        resolve(result);
      });
    });
  }

  function move(flow: FlowItem, port: FlowPort, undo: FlowPort, said: string, undone: string): void {
    void perform(() => port({ flowId: flow.id }), { type: "remove", flowId: flow.id }).then((result) => {
      if (!result.ok) return showFailure(result.failure);
      showToast({
        text: said,
        action: { label: texts.toast.undo, run: () => void bringBack(flow, undo, undone) },
      });
    });
  }

  async function bringBack(flow: FlowItem, port: FlowPort, said: string): Promise<void> {
    const result = await perform(() => port({ flowId: flow.id }));
    if (result.ok) showToast({ text: said });
    else showFailure(result.failure);
  }

  const actions: FlowActions = {
    async rename(flow, name) {
      const result = await perform(() => ports.renameFlow({ flowId: flow.id, name }), {
        type: "rename",
        flowId: flow.id,
        name,
      });
      if (result.ok) return null;
      const { text, detail } = texts.failure(result.failure);
      return `${text}. ${detail}`;
    },
    duplicate(flow) {
      void perform(() => ports.duplicateFlow({ flowId: flow.id })).then((result) => {
        if (!result.ok) return showFailure(result.failure);
        const { flowId, name } = result.value;
        const open = { label: texts.toast.open, run: () => router.push(`/flows/${flowId}`) };
        showToast({ text: texts.toast.duplicated(name), action: open });
      });
    },
    async exportJson(flow) {
      const result = await ports.exportFlow({ flowId: flow.id }).catch(unreachable);
      if (result.ok) downloadText(result.value.text, fileNameOf(flow.name));
      else showFailure(result.failure);
    },
    archive: (flow) =>
      move(
        flow,
        ports.archiveFlow,
        ports.restoreFlow,
        texts.toast.archived(flow.name),
        texts.toast.restored(flow.name),
      ),
    restore: (flow) =>
      move(
        flow,
        ports.restoreFlow,
        ports.archiveFlow,
        texts.toast.restored(flow.name),
        texts.toast.archived(flow.name),
      ),
    remove: (flow) =>
      move(
        flow,
        ports.deleteFlow,
        ports.undeleteFlow,
        texts.toast.deleted(flow.name),
        texts.toast.undeleted(flow.name),
      ),
  };
  return [shown, actions];
}

type Outcome<Value> = Result<Value, FlowFailure>;
type FlowPort = (flow: { readonly flowId: string }) => Promise<Result<unknown, FlowFailure>>;

function unreachable(): Outcome<never> {
  return { ok: false, failure: { reason: "unavailable" } };
}

function showFailure(refusal: FlowFailure): void {
  showToast({ ...texts.failure(refusal), tone: "problem" });
}
