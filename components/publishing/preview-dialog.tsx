"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import type { Refusal } from "./publishing-state";
import { refusalInWords, texts } from "./texts";

type Preview = { readonly url: string; readonly expiresAt: string | null };

type PreviewDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly load: (renew: boolean) => Promise<Result<Preview, Refusal>>;
};

const words = texts.more;

/** Meta's own preview, whose link is a secret. */
export function PreviewDialog({ isOpen, onOpenChange, load }: PreviewDialogProps) {
  return (
    <Dialog
      title={words.previewTitle}
      description={words.previewText}
      open={isOpen}
      onOpenChange={onOpenChange}
    >
      {isOpen && <Link load={load} />}
    </Dialog>
  );
}

function Link({ load }: Pick<PreviewDialogProps, "load">) {
  const [preview, setPreview] = useState<Result<Preview, Refusal>>();
  const [isBusy, setBusy] = useState(false);
  const { locale } = useContext(TimeContext);
  // Asked once for each opening, however often the page is drawn meanwhile.
  const ask = useRef(load);

  useEffect(() => {
    void ask.current(false).catch(unreachable).then(setPreview);
  }, []);

  async function renew(): Promise<void> {
    setBusy(true);
    const next = await ask.current(true).catch(unreachable);
    setBusy(false);
    setPreview(next);
    if (next.ok) showToast({ text: words.previewRenewed, tone: "good" });
  }

  async function copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    showToast({ text: words.copied, tone: "good" });
  }

  if (!preview) return <Skeleton className="h-24" />;
  if (!preview.ok) return <Notice tone="problem" role="alert" title={refusalInWords(preview.failure)} />;
  const { url, expiresAt } = preview.value;
  const day = expiresAt && new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(expiresAt));
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-secondary">
        {words.previewSecret} {day && words.previewUntil(day)}
      </p>
      <div className="flex flex-wrap gap-2">
        <a href={url} target="_blank" rel="noreferrer" className={buttonStyle({ variant: "primary" })}>
          {words.previewOpen}
        </a>
        <Button onClick={() => void copy(url)}>{words.copy}</Button>
        <Button isLoading={isBusy} onClick={() => void renew()}>
          {words.previewRenew}
        </Button>
      </div>
    </div>
  );
}

function unreachable(): { readonly ok: false; readonly failure: Refusal } {
  return { ok: false, failure: { reason: "unavailable" } };
}
