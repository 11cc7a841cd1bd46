"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { SourceUse } from "@/lib/sources/source-uses";
import { texts } from "./texts";
import { wordOf } from "./used-by";

const words = texts.uses.remove;
const namedMax = 8;

type DeleteUsedProps = {
  /** Null: nothing is asked. */
  readonly source: { readonly name: string; readonly uses: readonly SourceUse[] } | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Says what will break before a source that Flows use is deleted. */
export function DeleteUsed({ source, onClose, onConfirm }: DeleteUsedProps) {
  const uses = source?.uses ?? [];
  return (
    <AlertDialog
      open={source !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words.title(source?.name ?? "")}
      description={
        <>
          {words.who(uses.length)}
          <ul className="my-2 list-disc pl-5 text-ink">
            {uses.slice(0, namedMax).map((use) => (
              <li key={use.flowId} className="wrap-anywhere">
                {use.flowName} <span className="text-secondary">({wordOf(use)})</span>
              </li>
            ))}
            {uses.length > namedMax && <li>{texts.uses.more(uses.length - namedMax)}</li>}
          </ul>
          {uses.some(({ isLive }) => isLive) && <p className="mb-2">{words.live}</p>}
          <p>{words.drafts}</p>
        </>
      }
      confirmLabel={words.confirm}
      isDanger
      onConfirm={onConfirm}
    />
  );
}
