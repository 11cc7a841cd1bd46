"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Option } from "./option";
import { OptionText } from "./option-text";
import { itemStyle, listStyle, popupStyle } from "./popup-style";

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type MenuGroupProps = { readonly label: string; readonly children: ReactNode };

export function MenuGroup({ label, children }: MenuGroupProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-caption text-secondary">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

type MenuCheckboxItemProps = {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
};

export function MenuCheckboxItem({ children, checked, onCheckedChange }: MenuCheckboxItemProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={(next) => onCheckedChange(next)}
      className={itemStyle}
    >
      <span className="min-w-0 flex-1">{children}</span>
      <Base.CheckboxItemIndicator className="text-accent">
        <Check aria-hidden="true" className="size-4" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

type MenuRadioGroupProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
};

export function MenuRadioGroup<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuRadioGroupProps<Value>) {
  return (
    <MenuGroup label={label}>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onValueChange(next)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            className={itemStyle}
          >
            <OptionText option={option} />
            <Base.RadioItemIndicator className="text-accent">
              <Check aria-hidden="true" className="size-4" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </MenuGroup>
  );
}

type SubMenuProps = {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
  readonly disabled?: boolean | undefined;
};

export function SubMenu({ label, icon: Icon, children, disabled }: SubMenuProps) {
  return (
    <Base.SubmenuRoot disabled={disabled}>
      <Base.SubmenuTrigger className={classNames(itemStyle, "data-popup-open:bg-hover")}>
        {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />}
        <span className="min-w-0 flex-1">{label}</span>
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-secondary" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={-2} alignOffset={-4} className="z-50 outline-none">
          <Base.Popup className={classNames(popupStyle, listStyle, "min-w-44")}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
