"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";

export type Tab<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** A small mark after the label, for example a count. */
  readonly mark?: ReactNode;
};

type TabsProps<Value extends string> = {
  /** Names the group of tabs for screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  readonly size?: ControlSize | undefined;
  /** The `TabPanel`s. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly listClassName?: string | undefined;
};

export function Tabs<Value extends string>({
  label,
  value,
  onValueChange,
  tabs,
  size = "page",
  children,
  className,
  listClassName,
}: TabsProps<Value>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <Base.List
        aria-label={label}
        activateOnFocus
        className={classNames(
          "relative flex shrink-0 gap-4 border-b border-line",
          controlText[size],
          listClassName,
        )}
      >
        {tabs.map(({ value: tab, label: name, icon: Icon, mark }) => (
          <Base.Tab
            key={tab}
            value={tab}
            className="flex h-10 items-center gap-1.5 rounded-control font-medium text-secondary outline-offset-[-2px] transition-colors duration-120 ease-out select-none hover:text-ink data-active:text-ink"
          >
            {Icon && <Icon aria-hidden="true" className="size-4" />}
            {name}
            {mark}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-[-1px] left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-180 ease-out" />
      </Base.List>
      {children}
    </Base.Root>
  );
}

type TabPanelProps = {
  readonly value: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Keeps what was typed or scrolled while another tab is shown. */
  readonly keepMounted?: boolean | undefined;
};

export function TabPanel({ value, children, className, keepMounted }: TabPanelProps) {
  return (
    <Base.Panel
      value={value}
      keepMounted={keepMounted}
      className={classNames("min-h-0 flex-1 outline-offset-[-2px]", className)}
    >
      {children}
    </Base.Panel>
  );
}
