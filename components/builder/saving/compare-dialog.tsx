"use client";

import { ArrowLeftRight } from "lucide-react";
import { useMemo, useState } from "react";
import { CompareView } from "@/components/compare/compare-view";
import type { Version } from "@/components/compare/read-versions";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { RevisionSummary } from "../ports";
import { useBuilder, useBuilderStore, usePorts } from "../store/store-context";
import { compareTexts as texts } from "./compare-texts";
import { draftOf } from "./draft-of";
import { restoreRevision } from "./restore-revision";
import { savingTexts } from "./texts";
import { type Comparable, type LoadedVersion, useVersion } from "./use-version";

const draftId = "draft";

type CompareDialogProps = {
  readonly revisions: readonly RevisionSummary[];
  /** The revision that is compared with the Flow as it is now, until others are chosen. */
  readonly first: RevisionSummary;
  readonly onClose: () => void;
};

/** Any two versions of the Flow side by side, with a way back to either. */
export function CompareDialog({ revisions, first, onClose }: CompareDialogProps) {
  const store = useBuilderStore();
  const [isOpen, setOpen] = useState(true);
  const [chosen, setChosen] = useState({ before: first.id, after: draftId });
  // The draft as it was when the dialog opened: nobody edits below it.
  const draft = useMemo(() => ({ name: texts.draft, text: draftOf(store.getState()).text }), [store]);
  const before = useVersion(comparableWith(chosen.before, { revisions, draft }));
  const after = useVersion(comparableWith(chosen.after, { revisions, draft }));
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      width="wide"
      title={texts.title}
      description={texts.summary}
      footer={<RestoreButtons revisions={revisions.filter(({ id }) => Object.values(chosen).includes(id))} />}
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-end gap-2">
          <VersionSelect
            label={texts.before}
            value={chosen.before}
            revisions={revisions}
            onValueChange={(id) => setChosen({ ...chosen, before: id })}
          />
          <IconButton
            label={texts.swap}
            icon={ArrowLeftRight}
            size="page"
            onClick={() => setChosen({ before: chosen.after, after: chosen.before })}
          />
          <VersionSelect
            label={texts.after}
            value={chosen.after}
            revisions={revisions}
            onValueChange={(id) => setChosen({ ...chosen, after: id })}
          />
        </div>
        <Compared key={`${chosen.before} ${chosen.after}`} before={before} after={after} />
      </div>
    </Dialog>
  );
}

type Known = { readonly revisions: readonly RevisionSummary[]; readonly draft: Version };

function comparableWith(id: string, { revisions, draft }: Known): Comparable {
  const revision = revisions.find((each) => each.id === id);
  return revision ? { kind: "revision", revision } : { kind: "draft", version: draft };
}

type VersionSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly revisions: readonly RevisionSummary[];
  readonly onValueChange: (id: string) => void;
};

function VersionSelect({ label, value, revisions, onValueChange }: VersionSelectProps) {
  return (
    <Select
      className="min-w-0 flex-1"
      label={label}
      value={value}
      onValueChange={onValueChange}
      options={[
        { value: draftId, label: texts.draft },
        ...revisions.map(({ id, number, name }) => ({ value: id, label: texts.option(number, name) })),
      ]}
    />
  );
}

function Compared({ before, after }: { readonly before: LoadedVersion; readonly after: LoadedVersion }) {
  const { platform, scheme } = useBuilder((state) => state.device);
  if (before === "failed" || after === "failed") {
    return <Notice tone="problem" role="alert" title={savingTexts.revisions.failed} />;
  }
  if (before === "loading" || after === "loading") return <Coming className="h-96" />;
  return <CompareView before={before} after={after} platform={platform} scheme={scheme} />;
}

function RestoreButtons({ revisions }: { readonly revisions: readonly RevisionSummary[] }) {
  const store = useBuilderStore();
  const ports = usePorts();
  const [busy, setBusy] = useState<string | null>(null);
  async function restore(revision: RevisionSummary): Promise<void> {
    setBusy(revision.id);
    await restoreRevision(revision, { store, ports });
    setBusy(null);
  }
  return revisions.map((revision) => (
    <Button key={revision.id} isLoading={busy === revision.id} onClick={() => void restore(revision)}>
      {texts.restore(revision.name)}
    </Button>
  ));
}
