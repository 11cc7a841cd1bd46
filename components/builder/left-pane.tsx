"use client";

import { ListPlus, PanelLeftClose, PanelsTopLeft } from "lucide-react";
import { Suspense } from "react";
import { Coming } from "@/components/ui/coming";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { untilIdle } from "@/components/ui/when-idle";
import { ScreensList } from "./screens/screens-list";
import type { LeftTab } from "./store/state";
import { useBuilder, useBuilderStore } from "./store/store-context";
import { texts } from "./texts";

// Drawn with the page; it comes to life when the phone can be used.
const Outline = lazyPart("Outline", async () => {
  await untilIdle();
  return import("./screens/outline");
});
const Palette = lazyPart("Palette", () => import("./palette/palette"));

type LeftPaneProps = { readonly isFolded: boolean; setFolded(isFolded: boolean): void };

/** Which screens exist, and what can be added; folded, two icons. */
export function LeftPane({ isFolded, setFolded }: LeftPaneProps) {
  const store = useBuilderStore();
  const tab = useBuilder((state) => state.leftTab);
  const isBroken = useBuilder((state) => state.broken !== null);
  const show = (leftTab: LeftTab) => store.getState().set({ leftTab });

  if (isFolded) {
    return (
      <div className="flex flex-col items-center gap-1 py-2">
        {tabs.map(({ value, label, icon }) => (
          <IconButton
            key={value}
            label={label}
            icon={icon}
            tooltipSide="right"
            onClick={() => {
              show(value);
              setFolded(false);
            }}
          />
        ))}
      </div>
    );
  }
  return (
    <div inert={isBroken} className="relative flex min-h-0 flex-1 flex-col inert:opacity-50">
      <Tabs
        label={texts.panes.left}
        size="panel"
        value={tab}
        onValueChange={show}
        tabs={plainTabs}
        className="min-h-0 flex-1"
        listClassName="px-3"
      >
        <TabPanel value="screens" className="flex flex-col data-hidden:hidden">
          <ScreensList />
          <Suspense fallback={null}>
            <Outline />
          </Suspense>
        </TabPanel>
        <TabPanel value="add" className="flex flex-col data-hidden:hidden">
          <Suspense fallback={<Coming />}>
            <Palette />
          </Suspense>
        </TabPanel>
      </Tabs>
      <IconButton
        className="absolute top-1 right-1.5"
        label={texts.panes.foldLeft}
        icon={PanelLeftClose}
        onClick={() => setFolded(true)}
      />
    </div>
  );
}

const tabs = [
  { value: "screens", label: texts.panes.screens, icon: PanelsTopLeft },
  { value: "add", label: texts.panes.add, icon: ListPlus },
] as const;

const plainTabs = tabs.map(({ value, label }) => ({ value, label }));
