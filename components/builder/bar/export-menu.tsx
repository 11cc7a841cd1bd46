"use client";

import { Copy, Download } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import { commandWithId } from "../commands/table";
import { FloatingMenu } from "../menus/floating-menu";
import type { OpenMenu } from "../menus/open-menu";
import { useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

/** Ways to take the Flow JSON along. */
export function ExportMenu({ menu }: { readonly menu: OpenMenu }) {
  const store = useBuilderStore();
  return (
    <FloatingMenu label={texts.bar.export} menu={menu} align="end">
      <MenuItem icon={Copy} onSelect={() => commandWithId("copy-json")?.run(store)}>
        {texts.bar.copyJson}
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => commandWithId("download-json")?.run(store)}>
        {texts.bar.downloadJson}
      </MenuItem>
    </FloatingMenu>
  );
}
