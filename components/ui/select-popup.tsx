"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check } from "lucide-react";
import { classNames } from "./class-names";
import { grouped, type Option } from "./option";
import { OptionText } from "./option-text";
import { itemStyle, listStyle, popupStyle } from "./popup-style";

/** The list that a select opens, in its groups. Stands inside Base.Root. */
export function SelectPopup({ options }: { readonly options: readonly Option[] }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
        <Base.Popup className={classNames(popupStyle, "min-w-(--anchor-width) max-w-80")}>
          <Base.List className={listStyle}>
            {grouped(options).map(({ group, items }) => (
              <Base.Group key={items[0]?.value}>
                {group !== undefined && (
                  <Base.GroupLabel className="px-2 pt-2 pb-1 text-caption text-secondary">
                    {group}
                  </Base.GroupLabel>
                )}
                {items.map((option) => (
                  <SelectItem key={option.value} option={option} />
                ))}
              </Base.Group>
            ))}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function SelectItem({ option }: { readonly option: Option }) {
  return (
    <Base.Item value={option.value} label={option.label} disabled={option.disabled} className={itemStyle}>
      <Base.ItemText className="flex min-w-0 flex-1 items-center gap-2">
        <OptionText option={option} />
      </Base.ItemText>
      <Base.ItemIndicator className="text-accent">
        <Check aria-hidden="true" className="size-4" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
