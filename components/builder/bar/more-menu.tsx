"use client";

import { History, Keyboard, Search } from "lucide-react";
import type { ReactNode } from "react";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { FloatingMenu } from "../menus/floating-menu";
import type { OpenMenu } from "../menus/open-menu";
import { useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

type MoreMenuProps = {
  readonly menu: OpenMenu;
  /** Lines that the page adds, such as the choice of theme. */
  readonly children: ReactNode;
};

/** What is needed now and then: revisions, help with the keyboard. */
export function MoreMenu({ menu, children }: MoreMenuProps) {
  const store = useBuilderStore();
  const show = (dialog: "revisions" | "commands" | "shortcuts") => store.getState().set({ dialog });
  return (
    <FloatingMenu label={texts.bar.more} menu={menu} align="end" className="w-64">
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
