"use client";

import { ChevronDown, ChevronUp, Trash2, X } from "lucide-react";
import { Suspense, useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useOpened } from "@/components/ui/use-opened";
import { Moment } from "../moment";
import { personName } from "../person-name";
import type { OpenedResponse, ResponsesPorts } from "../ports";
import { texts } from "../texts";
import { AnswersJson } from "./answers-json";
import { AnswersList } from "./answers-list";

const FilledPhone = lazyPart("FilledPhone", () => import("./filled-phone"));

type View = "phone" | "list" | "json";
const words = texts.panel;
const views = (["phone", "list", "json"] as const).map((value) => ({ value, label: words.views[value] }));

type ResponsePanelProps = {
  readonly id: string;
  readonly open: ResponsesPorts["open"];
  /** The ids of those above and below in the table. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  readonly onGo: (id: string | null) => void;
  readonly onDelete: (id: string) => void;
};

/** One response beside the table. Escape closes it. */
export function ResponsePanel({ id, open, newer, older, onGo, onDelete }: ResponsePanelProps) {
  const [view, setView] = useState<View>("phone");
  const opened = useOpened(id, open);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onGo(null);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onGo]);

  return (
    <aside
      aria-label={words.label}
      className="fixed inset-0 z-20 flex flex-col border-line bg-panel lg:static lg:w-100 lg:shrink-0 lg:rounded-card lg:border"
    >
      <div className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-4">
        <SegmentedControl
          label={words.view}
          size="panel"
          value={view}
          onValueChange={setView}
          segments={views}
        />
        <span className="flex-1" />
        <Step label={words.newer} icon={ChevronUp} to={newer} onGo={onGo} />
        <Step label={words.older} icon={ChevronDown} to={older} onGo={onGo} />
        <IconButton label={words.close} icon={X} onClick={() => onGo(null)} />
      </div>
      {opened === undefined && <Coming className="flex-1" />}
      {opened === null && <EmptyState title={words.gone} text={words.goneText} />}
      {opened && (
        <>
          <section
            aria-label={words.content}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className="flex-1 overflow-y-auto p-4 outline-offset-[-2px]"
          >
            <Heading opened={opened} />
            <Suspense fallback={<Coming />}>
              {view === "json" && <AnswersJson opened={opened} />}
              {view === "phone" && opened.answers !== null ? (
                <FilledPhone responseId={id} flowText={opened.flowText} answers={opened.answers} />
              ) : (
                view !== "json" && <AnswersList opened={opened} />
              )}
            </Suspense>
          </section>
          <div className="border-t border-line px-4 py-2.5">
            <Button size="panel" variant="danger" icon={Trash2} onClick={() => onDelete(id)}>
              {words.delete}
            </Button>
          </div>
        </>
      )}
    </aside>
  );
}

type StepProps = {
  readonly label: string;
  readonly icon: typeof ChevronUp;
  readonly to: string | undefined;
  readonly onGo: (id: string) => void;
};

function Step({ label, icon, to, onGo }: StepProps) {
  return <IconButton label={label} icon={icon} disabled={to === undefined} onClick={() => to && onGo(to)} />;
}

function Heading({ opened }: { readonly opened: OpenedResponse }) {
  const { sender, receivedAt, isSimulated, certainty, revision, lostPlaces } = opened.row;
  return (
    <div className="mb-4">
      <h2 dir="auto" className="font-semibold wrap-anywhere">
        {personName(sender)}
        {sender.name !== null && sender.number !== null && (
          <span className="ml-2 font-normal text-secondary">{sender.number}</span>
        )}
        {isSimulated && (
          <Badge tone="accent" className="ml-2">
            {texts.simulated}
          </Badge>
        )}
      </h2>
      <p className="text-panel text-secondary">
        <Moment at={opened.sentAt ?? receivedAt} />
        {revision !== null && ` · ${texts.versionName(revision)}`}
      </p>
      {lostPlaces.length > 0 && (
        <Notice tone="problem" title={words.placeLost} className="mt-2">
          {words.placeLostWhy(lostPlaces.join(", "))}
        </Notice>
      )}
      <p className="mt-2 rounded-control bg-hover px-3 py-2 text-panel">
        <span className="font-medium">{texts.certainty[certainty]}.</span>{" "}
        <span className="text-secondary">{texts.certaintyWhy[certainty]}</span>
      </p>
    </div>
  );
}
