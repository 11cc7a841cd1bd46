"use client";

import { Plus } from "lucide-react";
import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { failure } from "@/lib/result";
import { MadeKey } from "./made-key";
import type { AccessPorts } from "./ports";
import { texts } from "./texts";

type NewKeyProps = {
  readonly make: AccessPorts["make"];
  readonly address: string;
  readonly onMade: () => void;
};

/** Asks for a name, then shows the key this once. */
export function NewKey({ make, address, onMade }: NewKeyProps) {
  const form = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<string>();
  const [error, setError] = useState<string>();
  const [isBusy, start] = useTransition();

  function submit(data: FormData): void {
    const name = String(data.get("name") ?? "").trim();
    if (name === "") setError(texts.nameMissing);
    else start(() => ask(name));
  }

  async function ask(name: string): Promise<void> {
    const result = await make({ name }).catch(() => failure({ reason: "unavailable" } as const));
    if (result.ok) {
      setError(undefined);
      setMade(result.value.key);
      onMade();
    } else setError(texts.failed[result.failure.reason]);
  }

  return (
    <Dialog
      title={made === undefined ? texts.make : texts.made}
      description={made === undefined ? undefined : texts.madeHelp}
      open={isOpen}
      onOpenChange={setIsOpen}
      onClosed={() => {
        setMade(undefined);
        setError(undefined);
      }}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" className="size-4" />
          {texts.make}
        </Button>
      }
      footer={
        made === undefined ? (
          <>
            <Button onClick={() => setIsOpen(false)}>{texts.cancel}</Button>
            <Button type="submit" form={form} variant="primary" isLoading={isBusy}>
              {texts.create}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => setIsOpen(false)}>
            {texts.done}
          </Button>
        )
      }
    >
      {made === undefined ? (
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <TextField
            name="name"
            label={texts.name}
            help={texts.nameHelp}
            placeholder={texts.namePlaceholder}
            maxLength={80}
            error={error}
            autoComplete="off"
          />
        </form>
      ) : (
        <MadeKey value={made} address={address} />
      )}
    </Dialog>
  );
}
