import { Pause, Play } from "lucide-react";
import { useState } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { StatusDot } from "@/components/ui/status-dot";
import type { ListItem, ListPorts, ListWish } from "../sending-state";
import { texts } from "../texts";
import { ListRows } from "./list-rows";
import { listTexts } from "./texts";

type ListCardProps = {
  readonly list: ListItem;
  /** Sent from an account of the sandbox. */
  readonly isSimulated: boolean;
  readonly ports: ListPorts;
  readonly onSteer: (wish: ListWish) => void;
};

const shownStates = [
  "sent",
  "delivered",
  "read",
  "failed",
  "unknown",
  "queued",
  "sending",
  "cancelled",
] as const;

/** A list: how far it is, what can be done about it, and what became of each message. */
export function ListCard({ list, isSimulated, ports, onSteer }: ListCardProps) {
  const { name, total, counts, state, isThrough, pausedBecause, createdAt } = list;
  const [isCancelling, setCancelling] = useState(false);
  const { queued = 0, sending = 0, unknown = 0, failed = 0 } = counts;
  const done = total - queued - sending;
  const isPaused = state === "paused" && !isThrough;
  return (
    <article aria-label={name} className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold wrap-anywhere">{name}</h3>
        {isSimulated && <Badge tone="accent">{texts.simulated}</Badge>}
        {isThrough && <StatusDot tone="good" label={listTexts.through} />}
        {isPaused && <StatusDot tone="caution" label={listTexts.paused} />}
        {!isThrough && !isPaused && <StatusDot tone="accent" label={listTexts.running} />}
        <ChangedAt at={createdAt} className="ml-auto text-caption text-secondary" />
      </div>
      <div className="flex items-center gap-3">
        <progress value={done} max={total} aria-label={name} className="sr-only" />
        <span aria-hidden="true" className="h-1.5 flex-1 overflow-hidden rounded-full bg-hover">
          <span
            className="block h-full rounded-full bg-accent transition-[width] duration-180 ease-out"
            style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }}
          />
        </span>
        <span className="shrink-0 text-panel tabular-nums">{listTexts.progress(done, total)}</span>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-panel text-secondary tabular-nums">
        {shownStates.map((each) =>
          counts[each] ? (
            <li key={each}>
              {texts.sends.states[each]} {counts[each]}
            </li>
          ) : null,
        )}
      </ul>
      {isPaused && pausedBecause && (
        <Notice tone="problem" role="alert" title={pausedBecause.happened}>
          {pausedBecause.remedy}
        </Notice>
      )}
      {unknown > 0 && isThrough && (
        <Notice
          tone="caution"
          title={listTexts.unknown(unknown)}
          actions={<Button onClick={() => onSteer("repeat-unknown")}>{listTexts.repeatUnknown}</Button>}
        >
          {listTexts.unknownText}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {!isThrough && !isPaused && (
          <Button icon={Pause} size="panel" onClick={() => onSteer("pause")}>
            {listTexts.pause}
          </Button>
        )}
        {isPaused && (
          <Button icon={Play} size="panel" variant="primary" onClick={() => onSteer("go-on")}>
            {listTexts.goOn}
          </Button>
        )}
        {queued > 0 && (
          <Button size="panel" variant="ghost" onClick={() => setCancelling(true)}>
            {listTexts.cancel}
          </Button>
        )}
        {failed > 0 && isThrough && (
          <Button size="panel" onClick={() => onSteer("repeat-failed")}>
            {listTexts.repeatFailed(failed)}
          </Button>
        )}
      </div>
      <Disclosure label={listTexts.rows} size="panel">
        <ListRows {...{ list, isSimulated, ports }} />
      </Disclosure>
      <AlertDialog
        open={isCancelling}
        onOpenChange={setCancelling}
        title={listTexts.cancelSure}
        description={listTexts.cancelText(queued)}
        confirmLabel={listTexts.cancel}
        cancelLabel={listTexts.keep}
        isDanger
        onConfirm={() => onSteer("cancel")}
      />
    </article>
  );
}
