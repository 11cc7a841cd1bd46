"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import type { FromWhatsAppPorts, ListedItem } from "./listed-flow";
import { ListedRow } from "./listed-row";
import { texts } from "./texts";
import { useImporting } from "./use-importing";

type ListedFlowsProps = {
  readonly accountId: string;
  readonly flows: readonly ListedItem[];
  readonly ports: FromWhatsAppPorts;
};

/** Choose, press, and see what became of each. */
export function ListedFlows({ accountId, flows, ports }: ListedFlowsProps) {
  const { outcomes, isBusy, start, stop } = useImporting(accountId, ports);
  const missing = flows.filter(({ metaFlowId, here }) => !here && outcomes[metaFlowId]?.is !== "done");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = missing.filter(({ metaFlowId }) => !left.has(metaFlowId));
  const results = Object.values(outcomes);
  const done = results.filter(({ is }) => is === "done").length;
  const refused = results.filter(({ is }) => is === "refused").length;
  const isChosen = chosen.length === missing.length ? true : chosen.length > 0 ? "mixed" : false;

  function choose(ids: readonly string[], isWanted: boolean): void {
    const next = new Set(left);
    for (const id of ids) isWanted ? next.delete(id) : next.add(id);
    setLeft(next);
  }

  return (
    <div className="flex flex-col gap-4">
      <div className="rounded-card border border-line bg-panel">
        {missing.length > 0 && (
          <div className="border-b border-line px-4 py-2.5">
            <Checkbox
              label={texts.all(missing.length)}
              checked={isChosen}
              disabled={isBusy}
              onCheckedChange={(isWanted) =>
                choose(
                  missing.map(({ metaFlowId }) => metaFlowId),
                  isWanted,
                )
              }
            />
          </div>
        )}
        <ul aria-label={texts.list} className="divide-y divide-line">
          {flows.map((flow) => (
            <ListedRow
              key={flow.metaFlowId}
              flow={flow}
              outcome={outcomes[flow.metaFlowId]}
              isChosen={!left.has(flow.metaFlowId)}
              isBusy={isBusy}
              onChoose={(isWanted) => choose([flow.metaFlowId], isWanted)}
            />
          ))}
        </ul>
      </div>
      {!isBusy && done > 0 && (
        <Notice
          tone={refused > 0 ? "caution" : "good"}
          role="status"
          title={texts.done(done)}
          actions={
            <Link href="/flows" className={buttonStyle({ size: "panel" })}>
              {texts.toList}
            </Link>
          }
        >
          {refused > 0 ? texts.doneText : texts.allDone}
        </Notice>
      )}
      {missing.length === 0 && done === 0 && <p className="text-secondary">{texts.allHere}</p>}
      {(isBusy || missing.length > 0) && (
        <div className="flex items-center gap-3">
          <Button
            variant="primary"
            isLoading={isBusy}
            disabled={chosen.length === 0}
            onClick={() => start(chosen.map(({ metaFlowId }) => metaFlowId))}
          >
            {texts.button(chosen.length)}
          </Button>
          {isBusy && (
            <>
              <Button onClick={stop}>{texts.stop}</Button>
              <span role="status" className="text-secondary tabular-nums">
                {texts.progress(done + refused, results.length)}
              </span>
            </>
          )}
        </div>
      )}
    </div>
  );
}
