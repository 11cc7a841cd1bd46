"use client";

import { useState, useTransition } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { failure } from "@/lib/result";
import type { AccessKeyItem, AccessPorts } from "./ports";
import { texts } from "./texts";

type KeyRowProps = {
  readonly item: AccessKeyItem;
  readonly revoke: AccessPorts["revoke"];
  readonly onRevoked: () => void;
};

export function KeyRow({ item, revoke, onRevoked }: KeyRowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, start] = useTransition();
  const { id, name, ending, madeBy, usedAt } = item;

  function confirm(): void {
    start(async () => {
      const done = await revoke({ keyId: id }).catch(() => failure({ reason: "unavailable" } as const));
      if (done.ok || done.failure.reason === "not-found") onRevoked();
      else showToast({ text: texts.failed[done.failure.reason], tone: "problem" });
    });
  }

  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-caption text-secondary">
          <span className="font-mono">…{ending}</span> · {texts.madeBy(madeBy)} ·{" "}
          {usedAt === null ? (
            texts.neverUsed
          ) : (
            <>
              {texts.used} <ChangedAt at={usedAt} />
            </>
          )}
        </p>
      </div>
      <Button isLoading={isBusy} aria-label={texts.revokeNamed(name)} onClick={() => setIsAsking(true)}>
        {texts.revoke}
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={texts.revokeQuestion(name)}
        description={texts.revokeText}
        confirmLabel={texts.revoke}
        isDanger
        onConfirm={confirm}
      />
    </li>
  );
}
