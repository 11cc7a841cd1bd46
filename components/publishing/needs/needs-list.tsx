"use client";

import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { showFailure } from "@/components/accounts/show-failure";
import { ChangedAt } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { AccountItem, PublishingItem, PublishingPorts } from "../publishing-state";
import type { NeedItem, NeedPart } from "./need-item";
import { NeedRow } from "./need-row";
import { lookedAt, type ShownNeed, shownNeeds } from "./shown-needs";
import { texts } from "./texts";
import type { useNeeds } from "./use-needs";

type NeedsListProps = {
  readonly item: PublishingItem;
  readonly account: AccountItem;
  readonly address: string;
  readonly needs: ReturnType<typeof useNeeds>;
  readonly ports: Pick<PublishingPorts, "applyFix">;
  readonly isBusy: boolean;
  readonly onEnterAddress: () => void;
  /** Reads the page anew. */
  readonly onDone: () => void;
};

/** Everything that publishing needs, before the press: a list that turns green, each failure with the way to mend it. */
export function NeedsList(props: NeedsListProps) {
  const { item, account, address, needs, ports, isBusy, onEnterAddress, onDone } = props;
  const { running, run } = needs;
  const [mending, setMending] = useState<string | null>(null);
  const { accountId, looks } = account;
  const { asksForData, need } = item;
  const answers = address === account.hostedAddress ? item.answers : null;
  const shown = shownNeeds({ need, answers, looks, asksForData, address, running });
  const at = lookedAt({ looks, asksForData, address });

  async function mend({ id, fix, numberId }: NeedItem): Promise<void> {
    if (fix === "enter-address") return onEnterAddress();
    setMending(id);
    const wanted =
      fix === "set-key" ? numberId && { accountId, fix, numberId } : { accountId, fix: subscribe };
    const asked = wanted ? ports.applyFix(wanted) : unreachable();
    const answer = await asked.catch(unreachable);
    setMending(null);
    if (answer.ok) showToast({ text: texts.mended, tone: "good" });
    else showFailure(answer.failure);
    onDone();
    run(asksForData && address !== "" && fix === "set-key" ? ["whatsapp", "endpoint"] : ["whatsapp"]);
  }

  const all: readonly NeedPart[] =
    asksForData && address !== "" ? ["account", "whatsapp", "endpoint"] : ["account", "whatsapp"];
  return (
    <section aria-labelledby="needs" className="flex flex-col gap-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="needs" className="font-semibold">
          {texts.title}
        </h2>
        <Summary needs={shown} />
        <span className="ml-auto flex items-center gap-2">
          {at && running.size === 0 && (
            <span className="text-caption text-secondary">
              {texts.checked} <ChangedAt at={at} />
            </span>
          )}
          <Button
            size="panel"
            variant="ghost"
            className="-mr-2.5"
            icon={RefreshCw}
            isLoading={running.size > 0}
            disabled={isBusy}
            onClick={() => {
              onDone();
              run(all);
            }}
          >
            {texts.again}
          </Button>
        </span>
      </div>
      <ul aria-label={texts.title} className="rounded-card border border-line bg-panel">
        {shown.map((each) => (
          <NeedRow
            // Two may be about the same.
            key={`${each.id} ${each.happened}`}
            flowId={item.flowId}
            accountId={accountId}
            isSandbox={account.kind === "sandbox"}
            need={each}
            isMending={mending === each.id}
            onFix={(chosen) => void mend(chosen)}
          />
        ))}
      </ul>
    </section>
  );
}

const subscribe = "subscribe" as const;

function Summary({ needs }: { readonly needs: readonly ShownNeed[] }) {
  if (needs.some(({ isRunning }) => isRunning)) return <Badge tone="accent">{texts.checking}</Badge>;
  const count = (state: NeedItem["state"]) => needs.filter((need) => need.state === state).length;
  const [problems, cautions] = [count("problem"), count("caution")];
  if (problems > 0) return <Badge tone="problem">{texts.toMend(problems)}</Badge>;
  if (cautions > 0) return <Badge tone="caution">{texts.toLookAt(cautions)}</Badge>;
  return count("unknown") > 0 ? <Badge>{texts.unknown}</Badge> : <Badge tone="good">{texts.good}</Badge>;
}

async function unreachable() {
  return { ok: false, failure: { reason: "unavailable" } } as const;
}
