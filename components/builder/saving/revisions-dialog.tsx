"use client";

import Link from "next/link";
import { Suspense, useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { RevisionSummary } from "../ports";
import { useBuilder, useBuilderStore, usePorts } from "../store/store-context";
import { draftOf } from "./draft-of";
import { restoreRevision } from "./restore-revision";
import { savingTexts } from "./texts";

const texts = savingTexts.revisions;

const CompareDialog = lazyPart("CompareDialog", () => import("./compare-dialog"));

/** Named copies of the Flow: keep one, go back to one. */
export function RevisionsDialog() {
  const isOpen = useBuilder((state) => state.dialog === "revisions");
  const store = useBuilderStore();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => store.getState().set({ dialog: open ? "revisions" : null })}
      title={texts.title}
      description={texts.summary}
    >
      {isOpen && <Revisions />}
    </Dialog>
  );
}

type Loaded = readonly RevisionSummary[] | "loading" | "failed";

function Revisions() {
  const ports = usePorts();
  const [revisions, setRevisions] = useState<Loaded>("loading");
  const [reads, setReads] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reads` asks for the list again.
  useEffect(() => {
    let isGone = false;
    void ports
      .listRevisions()
      .catch(() => null)
      .then((answer) => {
        if (!isGone) setRevisions(answer?.ok ? answer.value : "failed");
      });
    return () => {
      isGone = true;
    };
  }, [ports, reads]);

  const reload = (): void => setReads((count) => count + 1);
  return (
    <div className="flex flex-col gap-4">
      <NewRevision onCreated={reload} />
      {revisions === "loading" && <Skeleton className="h-24" />}
      {revisions === "failed" && (
        <Notice
          tone="problem"
          title={texts.failed}
          actions={
            <Button size="panel" onClick={reload}>
              {texts.tryAgain}
            </Button>
          }
        />
      )}
      {typeof revisions === "object" && <RevisionList revisions={revisions} />}
    </div>
  );
}

function NewRevision({ onCreated }: { readonly onCreated: () => void }) {
  const store = useBuilderStore();
  const ports = usePorts();
  const [name, setName] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function keep(): Promise<void> {
    setBusy(true);
    const { text, rules } = draftOf(store.getState());
    const created = await ports.createRevision({ name: name.trim(), text, rules }).catch(() => null);
    setBusy(false);
    if (!created?.ok) {
      showToast({ text: savingTexts.unavailable.title, tone: "problem" });
      return;
    }
    showToast({ text: texts.created(created.value.name), tone: "good" });
    setName("");
    onCreated();
  }

  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        className="flex-1"
        label={texts.nameLabel}
        placeholder={texts.namePlaceholder}
        value={name}
        maxLength={ports.nameMax}
        onValueChange={setName}
      />
      <Button type="submit" variant="primary" isLoading={isBusy} disabled={name.trim() === ""}>
        {texts.create}
      </Button>
    </form>
  );
}

function RevisionList({ revisions }: { readonly revisions: readonly RevisionSummary[] }) {
  const [compared, setCompared] = useState<RevisionSummary | null>(null);
  if (revisions.length === 0) return <p className="text-secondary">{texts.empty}</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line">
        {revisions.map((revision) => (
          <RevisionRow key={revision.id} revision={revision} onCompare={setCompared} />
        ))}
      </ul>
      {compared && (
        <Suspense fallback={null}>
          <CompareDialog revisions={revisions} first={compared} onClose={() => setCompared(null)} />
        </Suspense>
      )}
    </>
  );
}

type RevisionRowProps = {
  readonly revision: RevisionSummary;
  readonly onCompare: (revision: RevisionSummary) => void;
};

function RevisionRow({ revision, onCompare }: RevisionRowProps) {
  const store = useBuilderStore();
  const ports = usePorts();
  const flowId = useBuilder((state) => state.flowId);
  const [isBusy, setBusy] = useState(false);
  const { id, number, kind, name, createdBy, createdAt } = revision;
  const wasLive = kind === "published";

  async function restore(): Promise<void> {
    setBusy(true);
    await restoreRevision(revision, { store, ports });
    setBusy(false);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-48 flex-1">
        <p className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {wasLive && <Badge tone="good">{texts.wasLive}</Badge>}
        </p>
        <p className="text-caption text-secondary">
          {texts.number(number)} · {texts.by(createdBy, whenOf(createdAt))}
        </p>
      </div>
      <div className="ml-auto flex flex-wrap gap-1">
        {wasLive && (
          <Link
            href={`/flows/${flowId}/publish?back=${encodeURIComponent(id)}`}
            aria-label={texts.publishAgainNamed(name, number)}
            className={buttonStyle({ variant: "ghost", size: "panel" })}
          >
            {texts.publishAgain}
          </Link>
        )}
        <Button size="panel" variant="ghost" onClick={() => onCompare(revision)}>
          {texts.compare}
        </Button>
        <Button size="panel" isLoading={isBusy} onClick={() => void restore()}>
          {texts.restore}
        </Button>
      </div>
    </li>
  );
}

function whenOf(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );
}
