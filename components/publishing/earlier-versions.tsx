"use client";

import { useCallback, useEffect, useState } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BrokenTemplateItem, DraftChoice, LiveAndNext, RevisionItem } from "./publishing-state";
import { RollBackDialog } from "./roll-back-dialog";
import { texts } from "./texts";

type EarlierVersionsProps = {
  readonly liveRevisionId: string | null;
  readonly isBusy: boolean;
  /** The one that somebody came here to go back to. */
  readonly backTo: string | null;
  readonly load: () => Promise<readonly RevisionItem[] | undefined>;
  readonly versions: (revisionId: string) => Promise<LiveAndNext | undefined>;
  readonly templates: (revisionId: string) => Promise<readonly BrokenTemplateItem[]>;
  readonly onRollBack: (revision: RevisionItem, draft: DraftChoice) => void;
};

const words = texts.earlier;
/** More are one press away. */
const shownFirst = 5;

/** Every version that was live, with a way back to it. */
export function EarlierVersions({
  liveRevisionId,
  isBusy,
  backTo,
  load,
  versions,
  templates,
  onRollBack,
}: EarlierVersionsProps) {
  const revisions = usePublished(load, liveRevisionId);
  const [isWhole, setWhole] = useState(false);
  const [chosenId, setChosenId] = useState(backTo);
  const chosen = revisions.find(({ id }) => id === chosenId && id !== liveRevisionId) ?? null;
  const versionsOfChosen = useCallback(
    async () => (chosen ? versions(chosen.id) : undefined),
    [chosen, versions],
  );
  const templatesOfChosen = useCallback(
    async () => (chosen ? templates(chosen.id) : []),
    [chosen, templates],
  );
  if (revisions.length === 0) return null;
  const shown = isWhole ? revisions : revisions.slice(0, shownFirst);
  return (
    <section aria-labelledby="earlier" className="flex flex-col gap-2">
      <h2 id="earlier" className="font-semibold">
        {words.title}
      </h2>
      {chosenId !== null && chosenId === liveRevisionId && <Notice title={words.isLiveNow} />}
      <ul className="divide-y divide-line rounded-card border border-line bg-panel">
        {shown.map((revision) => (
          <li key={revision.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
            <div className="min-w-40 flex-1">
              <p className="flex min-w-0 items-center gap-2">
                <span dir="auto" className="truncate font-medium">
                  {revision.name}
                </span>
                {revision.id === liveRevisionId && <Badge tone="good">{texts.live}</Badge>}
              </p>
              <p className="text-caption text-secondary">
                {words.number(revision.number)} · {revision.createdBy} · <ChangedAt at={revision.createdAt} />
              </p>
            </div>
            {revision.id !== liveRevisionId && (
              <Button
                size="panel"
                disabled={isBusy}
                aria-label={words.goBackTo(revision.number)}
                onClick={() => setChosenId(revision.id)}
              >
                {words.goBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < revisions.length && (
        <Button variant="ghost" className="self-start" onClick={() => setWhole(true)}>
          {words.all(revisions.length)}
        </Button>
      )}
      {chosen && (
        <RollBackDialog
          key={chosen.id}
          revision={chosen}
          load={versionsOfChosen}
          loadTemplates={templatesOfChosen}
          onClose={() => setChosenId(null)}
          onRollBack={(draft) => onRollBack(chosen, draft)}
        />
      )}
    </section>
  );
}

/** Read anew when something went live. */
function usePublished(
  load: EarlierVersionsProps["load"],
  liveRevisionId: string | null,
): readonly RevisionItem[] {
  const [revisions, setRevisions] = useState<readonly RevisionItem[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another live revision asks for the list again.
  useEffect(() => {
    let isLeft = false;
    void load()
      .catch(() => undefined)
      .then((found) => {
        if (!isLeft && found) setRevisions(found);
      });
    return () => {
      isLeft = true;
    };
  }, [load, liveRevisionId]);
  return revisions.filter(({ kind, id }) => kind === "published" || id === liveRevisionId);
}
