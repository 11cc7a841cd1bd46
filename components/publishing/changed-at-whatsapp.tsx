"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { PublishingPorts, Refusal } from "./publishing-state";
import { refusalInWords, texts } from "./texts";
import { VersionsDialog } from "./versions-dialog";

type ChangedAtWhatsAppProps = {
  readonly accountId: string;
  readonly ports: Pick<PublishingPorts, "theirs" | "decide" | "restoreRevision">;
  /** Something was decided. */
  readonly onDecided: () => void;
};

type Busy = "compare" | "theirs" | "ours" | null;
type Both = { readonly theirs: string; readonly draft: string };
const words = texts.changedAtMeta;

/** Somebody changed the Flow at WhatsApp: compare, then take theirs or keep ours. Nothing is lost either way. */
export function ChangedAtWhatsApp({ accountId, ports, onDecided }: ChangedAtWhatsAppProps) {
  const [busy, setBusy] = useState<Busy>(null);
  const [both, setBoth] = useState<Both | null>(null);
  const [isComparing, setComparing] = useState(false);

  async function compare(): Promise<void> {
    setBusy("compare");
    const answer = await ports.theirs(accountId).catch(unreachable);
    setBusy(null);
    if (!answer.ok) return sayRefused(answer.failure);
    setBoth(answer.value);
    setComparing(true);
  }

  async function decide(keep: "theirs" | "ours"): Promise<void> {
    setBusy(keep);
    const answer = await ports.decide({ accountId, keep }).catch(unreachable);
    setBusy(null);
    if (!answer.ok) return sayRefused(answer.failure);
    const { keptId } = answer.value;
    const undo = keptId === null ? undefined : { label: words.bringBack, run: () => void bringBack(keptId) };
    showToast({ text: keep === "theirs" ? words.taken : words.kept, tone: "good", action: undo });
    onDecided();
  }

  async function bringBack(revisionId: string): Promise<void> {
    const answer = await ports.restoreRevision(revisionId).catch(unreachable);
    if (!answer.ok) return sayRefused(answer.failure);
    showToast({ text: texts.earlier.broughtBack, tone: "good" });
    onDecided();
  }

  return (
    <>
      <Notice
        tone="caution"
        role="status"
        title={words.title}
        actions={
          <>
            <Button size="panel" isLoading={busy === "compare"} onClick={() => void compare()}>
              {words.compare}
            </Button>
            <Button size="panel" isLoading={busy === "theirs"} onClick={() => void decide("theirs")}>
              {words.takeTheirs}
            </Button>
            <Button size="panel" isLoading={busy === "ours"} onClick={() => void decide("ours")}>
              {words.keepOurs}
            </Button>
          </>
        }
      >
        {words.text}
      </Notice>
      {both && (
        <VersionsDialog
          title={words.compareTitle}
          before={{ name: texts.draft, text: both.draft }}
          after={{ name: words.theirs, text: both.theirs }}
          isOpen={isComparing}
          onOpenChange={setComparing}
        />
      )}
    </>
  );
}

function unreachable(): { readonly ok: false; readonly failure: Refusal } {
  return { ok: false, failure: { reason: "unavailable" } };
}

function sayRefused(refusal: Refusal): void {
  showToast({ text: refusalInWords(refusal), tone: "problem" });
}
