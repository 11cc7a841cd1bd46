"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { texts } from "../texts";

type RenameDialogProps = {
  readonly name: string;
  readonly open: boolean;
  readonly isBusy: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onRename: (name: string) => void;
};

/** What the account is called here. */
export function RenameDialog({ name, open, isBusy, onOpenChange, onRename }: RenameDialogProps) {
  const form = useId();
  const [typed, setTyped] = useState(name);
  const words = texts.rename;
  const isEmpty = typed.trim() === "";

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!isEmpty) onRename(typed.trim());
  }

  return (
    <Dialog
      title={words.title}
      description={words.text}
      width="small"
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => setTyped(name)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button type="submit" form={form} variant="primary" isLoading={isBusy} disabled={isEmpty}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send}>
        <TextField label={words.label} maxLength={100} value={typed} onValueChange={setTyped} />
      </form>
    </Dialog>
  );
}
