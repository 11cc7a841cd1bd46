"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { itemStyle } from "./popup-style";

type MenuItemProps = {
  readonly children: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  /** Takes something away. */
  readonly isDanger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is not possible now, or a second line. */
  readonly help?: string | undefined;
};

/** A line of a Menu or a ContextMenu that does something. */
export function MenuItem({
  children,
  onSelect,
  icon: Icon,
  shortcut,
  isDanger,
  disabled,
  help,
}: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={classNames(itemStyle, isDanger && "text-problem data-highlighted:bg-problem-soft")}
    >
      {Icon && (
        <Icon aria-hidden="true" className={classNames("size-4 shrink-0", !isDanger && "text-secondary")} />
      )}
      <span className="min-w-0 flex-1">
        <span className="block">{children}</span>
        {help && <span className="block text-caption text-secondary">{help}</span>}
      </span>
      {shortcut !== undefined && <Kbd keys={shortcut} className="ml-4" />}
    </Base.Item>
  );
}
