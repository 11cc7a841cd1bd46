"use client";

import { ChevronDown, Copy, Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { commandWithId } from "../commands/table";
import { useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

/** Ways to take the Flow JSON along. */
export function ExportMenu() {
  const store = useBuilderStore();
  return (
    <Menu
      align="end"
      trigger={
        <Button size="panel">
          {texts.bar.export}
          <ChevronDown aria-hidden="true" className="size-4 text-secondary" />
        </Button>
      }
    >
      <MenuItem icon={Copy} onSelect={() => commandWithId("copy-json")?.run(store)}>
        {texts.bar.copyJson}
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => commandWithId("download-json")?.run(store)}>
        {texts.bar.downloadJson}
      </MenuItem>
    </Menu>
  );
}
