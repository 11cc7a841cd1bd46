"use client";

import { ChevronLeft, Pencil } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { NameDialog } from "./name-dialog";
import type { DataFailure } from "./ports";
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
    <div className="flex min-w-0 items-center gap-1">
      <Link
        href="/data"
        className="-ml-1 inline-flex shrink-0 items-center gap-0.5 rounded-control p-1 text-secondary hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {texts.table.back}
      </Link>
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <h1 dir="auto" className="min-w-0 truncate pl-1 text-title font-semibold">
        {name}
      </h1>
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
    </div>
  );
}
