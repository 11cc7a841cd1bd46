"use client";

import Link from "next/link";
import { ChangedAt } from "./changed-at";
import type { FlowActions } from "./flow-actions";
import type { FlowItem } from "./flow-item";
import { FlowMenu } from "./flow-menu";
import { FlowNameField } from "./flow-name-field";
import { FlowThumbnail } from "./flow-thumbnail";
import { ResponsesLink } from "./responses-link";
import { StatusWord } from "./status-word";

export type FlowEntryProps = {
  readonly flow: FlowItem;
  readonly actions: FlowActions;
  readonly isRenaming: boolean;
  readonly onRename: (isRenaming: boolean) => void;
};

/** A Flow as a card; all of it is one link, the menu aside. */
export function FlowCard({ flow, actions, isRenaming, onRename }: FlowEntryProps) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-panel transition-colors duration-120 ease-out focus-within:border-line-strong hover:border-line-strong">
      <div className="flex h-58 justify-center overflow-hidden border-b border-line bg-page pt-6">
        <FlowThumbnail flow={flow} size="card" />
      </div>
      <div className="flex items-start gap-2 py-3 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <div className="flex min-h-6 items-center">
            {isRenaming ? (
              <FlowNameField flow={flow} rename={actions.rename} onDone={() => onRename(false)} />
            ) : (
              <FlowLink flow={flow} />
            )}
          </div>
          <div className="mt-0.5 flex items-center gap-2 text-panel text-secondary">
            <StatusWord flow={flow} />
            <span aria-hidden="true">·</span>
            <ChangedAt at={flow.changedAt} className="relative truncate" />
          </div>
          <ResponsesLink flow={flow} className="relative text-panel text-secondary" />
        </div>
        <div className="relative -mt-1">
          <FlowMenu flow={flow} actions={actions} onRename={() => onRename(true)} />
        </div>
      </div>
    </article>
  );
}

/** The name as a link that reaches over the whole entry. */
export function FlowLink({ flow }: { readonly flow: FlowItem }) {
  return (
    <Link
      href={`/flows/${flow.id}`}
      prefetch={false}
      title={flow.name}
      dir="auto"
      className="truncate font-medium outline-none after:absolute after:inset-0 after:rounded-[9px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {flow.name}
    </Link>
  );
}
