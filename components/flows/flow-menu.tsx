"use client";

import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  Ellipsis,
  Inbox,
  Pencil,
  Send,
  SquareArrowOutUpRight,
  Trash2,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import type { FlowActions } from "./flow-actions";
import type { FlowItem } from "./flow-item";
import { texts } from "./texts";

type FlowMenuProps = {
  readonly flow: FlowItem;
  readonly actions: FlowActions;
  readonly onRename: () => void;
};

/** Everything that can be done with one Flow. */
export function FlowMenu({ flow, actions, onRename }: FlowMenuProps) {
  const router = useRouter();
  return (
    <Menu align="end" trigger={<IconButton label={texts.menu.label(flow.name)} icon={Ellipsis} />}>
      <MenuItem icon={SquareArrowOutUpRight} onSelect={() => router.push(`/flows/${flow.id}`)}>
        {texts.menu.open}
      </MenuItem>
      <MenuItem icon={Send} onSelect={() => router.push(`/flows/${flow.id}/send`)}>
        {texts.menu.send}
      </MenuItem>
      <MenuItem icon={Inbox} onSelect={() => router.push(`/flows/${flow.id}/responses`)}>
        {texts.menu.responses}
      </MenuItem>
      <MenuItem icon={Pencil} onSelect={onRename}>
        {texts.menu.rename}
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => actions.duplicate(flow)}>
        {texts.menu.duplicate}
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => actions.exportJson(flow)}>
        {texts.menu.export}
      </MenuItem>
      <MenuSeparator />
      {flow.isArchived ? (
        <MenuItem icon={ArchiveRestore} onSelect={() => actions.restore(flow)}>
          {texts.menu.restore}
        </MenuItem>
      ) : (
        <MenuItem icon={Archive} onSelect={() => actions.archive(flow)}>
          {texts.menu.archive}
        </MenuItem>
      )}
      <MenuItem icon={Trash2} isDanger onSelect={() => actions.remove(flow)}>
        {texts.menu.delete}
      </MenuItem>
    </Menu>
  );
}
