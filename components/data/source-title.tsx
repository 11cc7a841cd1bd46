"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { NameDialog } from "./name-dialog";
import type { DataFailure } from "./ports";
import { SourceHeading } from "./source-heading";
import { texts } from "./texts";

type SourceTitleProps = {
  readonly name: string;
  readonly rename: (name: string) => Promise<Result<unknown, DataFailure>>;
};

/** The name of a source over its page, with the way back to all of them. */
export function SourceTitle({ name: given, rename }: SourceTitleProps) {
  const [name, setName] = useState(given);
  const [isOpen, setOpen] = useState(false);
  async function save(next: string): Promise<void> {
    const answer = await rename(next).catch(() => undefined);
    if (answer?.ok) {
      setName(next);
      setOpen(false);
    } else showToast({ text: texts.failure(answer?.failure.reason ?? ""), tone: "problem" });
  }
  return (
    <SourceHeading name={name}>
      <IconButton label={texts.rename.title} icon={Pencil} onClick={() => setOpen(true)} />
      <NameDialog
        title={texts.rename.title}
        label={texts.rename.label}
        action={texts.rename.save}
        name={name}
        open={isOpen}
        onOpenChange={setOpen}
        onSave={save}
      />
    </SourceHeading>
  );
}
