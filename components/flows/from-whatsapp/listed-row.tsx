import Link from "next/link";
import { Checkbox } from "@/components/ui/checkbox";
import { Spinner } from "@/components/ui/spinner";
import { StatusDot } from "@/components/ui/status-dot";
import { ChangedAt } from "../changed-at";
import type { ImportOutcome, ListedItem } from "./listed-flow";
import { refusalInWords, texts } from "./texts";

type ListedRowProps = {
  readonly flow: ListedItem;
  readonly outcome: ImportOutcome | undefined;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

/** A Flow at WhatsApp: to choose, on its way, or here. */
export function ListedRow({ flow, outcome, isChosen, isBusy, onChoose }: ListedRowProps) {
  const here = outcome?.is === "done" ? outcome : flow.here;
  const refused = outcome?.is === "refused" ? refusalInWords(outcome.refusal) : null;
  return (
    <li className="px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-48 flex-1">
          <Checkbox
            label={flow.name}
            checked={here ? true : isChosen}
            disabled={isBusy || here !== null}
            onCheckedChange={onChoose}
          />
        </div>
        <span className="shrink-0 sm:w-32">
          <StatusDot {...texts.status[flow.status]} />
        </span>
        <span className="shrink-0 text-secondary sm:w-32">
          {flow.updatedAt && <ChangedAt at={flow.updatedAt} />}
        </span>
        <span className="flex shrink-0 items-center gap-2 text-secondary sm:w-40 sm:justify-end">
          {outcome?.is === "running" && (
            <>
              <Spinner className="size-4 text-accent" />
              {texts.importing}
            </>
          )}
          {outcome?.is === "waiting" && texts.waiting}
          {here && (
            <>
              <span>{outcome?.is === "done" ? texts.imported : texts.here}</span>
              <Link
                href={`/flows/${here.flowId}`}
                aria-label={texts.openNamed(here.name)}
                className="font-medium text-accent hover:underline"
              >
                {texts.open}
              </Link>
            </>
          )}
        </span>
      </div>
      {refused && (
        <p role="alert" className="mt-1 ml-6 text-panel text-problem">
          {refused.text}. <span className="text-secondary">{refused.detail}</span>
        </p>
      )}
    </li>
  );
}
