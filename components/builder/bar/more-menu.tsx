"use client";

import { History, Inbox, Keyboard, Search, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { FloatingMenu } from "../menus/floating-menu";
import type { OpenMenu } from "../menus/open-menu";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

type MoreMenuProps = {
  readonly menu: OpenMenu;
  /** Lines that the page adds, such as the choice of theme. */
  readonly children: ReactNode;
};

/** What is needed now and then: the other pages of the Flow, revisions, help with the keyboard. */
export function MoreMenu({ menu, children }: MoreMenuProps) {
  const store = useBuilderStore();
  const router = useRouter();
  const flowId = useBuilder((state) => state.flowId);
  const show = (dialog: "revisions" | "commands" | "shortcuts") => store.getState().set({ dialog });
  return (
    <FloatingMenu label={texts.bar.more} menu={menu} align="end" className="w-64">
      <MenuItem icon={Send} onSelect={() => router.push(`/flows/${flowId}/send`)}>
        {texts.bar.send}
      </MenuItem>
      <MenuItem icon={Inbox} onSelect={() => router.push(`/flows/${flowId}/responses`)}>
        {texts.bar.responses}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={History} onSelect={() => show("revisions")}>
        {texts.bar.revisions}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Search} shortcut="Mod+K" onSelect={() => show("commands")}>
        {texts.bar.findCommand}
      </MenuItem>
      <MenuItem icon={Keyboard} shortcut="?" onSelect={() => show("shortcuts")}>
        {texts.bar.shortcuts}
      </MenuItem>
      {children && <MenuSeparator />}
      {children}
    </FloatingMenu>
  );
}
