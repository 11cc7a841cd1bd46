"use client";

import { useState } from "react";
import type { FlowActions } from "./flow-actions";
import { FlowCard } from "./flow-card";
import type { FlowItem } from "./flow-item";
import { FlowRow } from "./flow-row";
import type { ListLook } from "./list-look";
import { texts } from "./texts";
import { useFocusAfterRemoval } from "./use-focus-after-removal";

type FlowListProps = {
  readonly flows: readonly FlowItem[];
  readonly actions: FlowActions;
  readonly look: ListLook;
};

export function FlowList({ flows, actions, look }: FlowListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const list = useFocusAfterRemoval(flows);

  function entry(flow: FlowItem) {
    return {
      flow,
      actions,
      isRenaming: renaming === flow.id,
      onRename: (isRenaming: boolean) => setRenaming(isRenaming ? flow.id : null),
    };
  }

  if (look === "cards") {
    return (
      <ul ref={list} className="grid grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-5">
        {flows.map((flow) => (
          <li key={flow.id}>
            <FlowCard {...entry(flow)} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div ref={list} className="overflow-hidden rounded-card border border-line bg-panel">
      <table className="w-full table-fixed border-collapse text-left">
        <thead className="border-b border-line text-caption text-secondary">
          <tr>
            <th className="px-4 py-2 font-medium">{texts.columns.name}</th>
            <th className="w-48 px-4 py-2 font-medium max-sm:w-24 max-sm:px-1">{texts.columns.status}</th>
            <th className="w-44 px-4 py-2 font-medium max-md:hidden">{texts.columns.responses}</th>
            <th className="w-40 px-4 py-2 font-medium max-sm:hidden">{texts.columns.changed}</th>
            <th className="w-16 px-4 py-2">
              <span className="sr-only">{texts.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.id} {...entry(flow)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
