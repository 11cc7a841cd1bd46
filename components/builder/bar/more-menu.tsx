"use client";

import { Ellipsis, History, Keyboard, Search } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

type MoreMenuProps = {
  /** Lines that the page adds, such as the choice of theme. */
  readonly children?: ReactNode;
};

/** What is needed now and then: revisions, help with the keyboard. */
export function MoreMenu({ children }: MoreMenuProps) {
  const store = useBuilderStore();
  const show = (dialog: "revisions" | "commands" | "shortcuts") => store.getState().set({ dialog });
  return (
    <Menu align="end" className="w-64" trigger={<IconButton label={texts.bar.more} icon={Ellipsis} />}>
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
      {children !== undefined && <MenuSeparator />}
      {children}
    </Menu>
  );
}
