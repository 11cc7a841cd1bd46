"use client";

import { ChangedAt } from "./changed-at";
import { type FlowEntryProps, FlowLink } from "./flow-card";
import { FlowMenu } from "./flow-menu";
import { FlowNameField } from "./flow-name-field";
import { FlowThumbnail } from "./flow-thumbnail";
import { ResponsesLink } from "./responses-link";
import { StatusWord } from "./status-word";

/** A Flow as a line of the list. */
export function FlowRow({ flow, actions, isRenaming, onRename }: FlowEntryProps) {
  return (
    <tr className="group relative border-t border-line transition-colors duration-120 ease-out first:border-t-0 hover:bg-hover">
      <td className="py-2 pr-4 pl-4">
        <div className="flex min-w-0 items-center gap-4">
          <FlowThumbnail flow={flow} size="row" />
          {isRenaming ? (
            <FlowNameField flow={flow} rename={actions.rename} onDone={() => onRename(false)} />
          ) : (
            <FlowLink flow={flow} />
          )}
        </div>
      </td>
      <td className="px-4 py-2 max-sm:px-1">
        <StatusWord flow={flow} />
      </td>
      <td className="px-4 py-2 text-secondary max-md:hidden">
        <ResponsesLink flow={flow} className="relative" />
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-secondary max-sm:hidden">
        <ChangedAt at={flow.changedAt} className="relative" />
      </td>
      <td className="py-2 pr-3 pl-2 text-right">
        <div className="relative inline-flex">
          <FlowMenu flow={flow} actions={actions} onRename={() => onRename(true)} />
        </div>
      </td>
    </tr>
  );
}
