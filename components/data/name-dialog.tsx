"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { sourceNameMax } from "@/lib/sources/source-name";
import { texts } from "./texts";

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly name: string;
  readonly placeholder?: string | undefined;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSave: (name: string) => Promise<void>;
  /** Further choices below the name. */
  readonly children?: ReactNode;
};

/** Asks for a name. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, action, name, placeholder, open, onOpenChange, onSave, children } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const value = typed ?? name;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (value.trim() === "" || isBusy) return;
    setBusy(true);
    await onSave(value.trim());
    setBusy(false);
  }
  return (
    <Dialog
      title={title}
      width="small"
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => setTyped(null)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.newTable.cancel}</Button>
          <Button variant="primary" type="submit" form={id} isLoading={isBusy} disabled={value.trim() === ""}>
            {action}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={label}
          value={value}
          placeholder={placeholder}
          maxLength={sourceNameMax}
          onValueChange={setTyped}
          autoComplete="off"
        />
        {children}
      </form>
    </Dialog>
  );
}
