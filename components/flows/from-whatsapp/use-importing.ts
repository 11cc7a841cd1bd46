import { useRef, useState } from "react";
import type { FromWhatsAppPorts, ImportOutcome } from "./listed-flow";

type Outcomes = { readonly [metaFlowId: string]: ImportOutcome };

/** Brings Flows here one after the other. Stopping or leaving keeps what is here; the rest can be taken up again. */
export function useImporting(accountId: string, ports: Pick<FromWhatsAppPorts, "importFromWhatsApp">) {
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [isBusy, setBusy] = useState(false);
  const isStopped = useRef(false);

  const set = (metaFlowId: string, outcome: ImportOutcome) =>
    setOutcomes((before) => ({ ...before, [metaFlowId]: outcome }));

  async function start(metaFlowIds: readonly string[]): Promise<void> {
    isStopped.current = false;
    setBusy(true);
    setOutcomes((before) => ({
      ...before,
      ...Object.fromEntries(metaFlowIds.map((id) => [id, { is: "waiting" } as const])),
    }));
    for (const metaFlowId of metaFlowIds) {
      if (isStopped.current) break;
      set(metaFlowId, { is: "running" });
      set(metaFlowId, await outcomeOf(metaFlowId));
    }
    setOutcomes((before) =>
      Object.fromEntries(Object.entries(before).filter(([, { is }]) => is !== "waiting")),
    );
    setBusy(false);
  }

  async function outcomeOf(metaFlowId: string): Promise<ImportOutcome> {
    try {
      const answer = await ports.importFromWhatsApp({ accountId, metaFlowId });
      return answer.ok ? { is: "done", ...answer.value } : { is: "refused", refusal: answer.failure };
    } catch {
      return { is: "refused", refusal: { reason: "unavailable" } };
    }
  }

  return {
    outcomes,
    isBusy,
    start: (metaFlowIds: readonly string[]) => void start(metaFlowIds),
    stop: () => {
      isStopped.current = true;
    },
  };
}
