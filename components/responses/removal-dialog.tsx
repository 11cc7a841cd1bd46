"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { showToast } from "@/components/ui/toast";
import type { ResponsesPorts } from "./ports";
import { texts } from "./texts";

type RemovalDialogProps = {
  /** Nothing is asked while it is empty. */
  readonly ids: readonly string[];
  readonly remove: ResponsesPorts["remove"];
  readonly onClose: () => void;
  readonly onRemoved: (ids: readonly string[]) => void;
};

/** Asks before responses are deleted for good. */
export function RemovalDialog({ ids, remove, onClose, onRemoved }: RemovalDialogProps) {
  const words = texts.removal;

  async function confirm(): Promise<void> {
    const answer = await remove(ids).catch(() => undefined);
    if (!answer?.ok) return void showToast({ text: words.failed, detail: words.failedText, tone: "problem" });
    onRemoved(ids);
    showToast({ text: words.done(ids.length), tone: "good" });
  }

  return (
    <AlertDialog
      open={ids.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={words.title(ids.length)}
      description={words.text}
      confirmLabel={words.confirm}
      isDanger
      onConfirm={() => void confirm()}
    />
  );
}
