"use client";

import { Rocket } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { texts } from "./texts";

const words = texts.putLive;

type PutLiveDialogProps = {
  /** Answers why the code cannot be used, if so. */
  readonly putLive: (note: string) => Promise<{ readonly isDone: boolean; readonly problem?: string }>;
  readonly disabled: boolean;
};

/** Asks what is new, and makes the code answer. */
export function PutLiveDialog({ putLive, disabled }: PutLiveDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm(): Promise<void> {
    setBusy(true);
    const done = await putLive(note);
    setBusy(false);
    setProblem(done.problem);
    if (done.isDone) setOpen(false);
  }

  return (
    <Dialog
      title={words.title}
      description={words.description}
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={() => {
        setNote("");
        setProblem(undefined);
      }}
      trigger={
        <Button size="panel" variant="primary" icon={Rocket} disabled={disabled}>
          {words.button}
        </Button>
      }
      footer={
        <Button variant="primary" isLoading={isBusy} onClick={() => void confirm()}>
          {words.confirm}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <TextField
          label={words.note}
          placeholder={words.notePlaceholder}
          value={note}
          onValueChange={setNote}
          maxLength={300}
          autoComplete="off"
        />
        {problem !== undefined && (
          <Notice tone="problem" role="alert" title={words.unusable}>
            {problem}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
