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
import { showFailure } from "./show-failure";
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

  function move(flow: FlowItem, { port, said, back }: Move): void {
    void perform(() => ports[port]({ flowId: flow.id }), { type: "remove", flowId: flow.id }).then(
      (result) => {
        if (!result.ok) return showFailure(result.failure);
        showToast({
          text: said(flow.name),
          action: { label: texts.toast.undo, run: () => void bringBack(flow, back) },
        });
      },
    );
  }

  async function bringBack(flow: FlowItem, { port, said }: Way): Promise<void> {
    const result = await perform(() => ports[port]({ flowId: flow.id }));
    if (result.ok) showToast({ text: said(result.value.name ?? flow.name) });
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
    archive: (flow) => move(flow, { ...toArchive, back: fromArchive }),
    restore: (flow) => move(flow, { ...fromArchive, back: toArchive }),
    remove: (flow) => move(flow, { ...away, back: backAgain }),
  };
  return [shown, actions];
}

type Outcome<Value> = Result<Value, FlowFailure>;

/** One way a Flow can go, and what is said once it went. */
type Way = {
  readonly port: "archiveFlow" | "restoreFlow" | "deleteFlow" | "undeleteFlow";
  readonly said: (name: string) => string;
};
type Move = Way & { readonly back: Way };

const toArchive: Way = { port: "archiveFlow", said: texts.toast.archived };
const fromArchive: Way = { port: "restoreFlow", said: texts.toast.restored };
const away: Way = { port: "deleteFlow", said: texts.toast.deleted };
const backAgain: Way = { port: "undeleteFlow", said: texts.toast.undeleted };

function unreachable(): Outcome<never> {
  return { ok: false, failure: { reason: "unavailable" } };
}
