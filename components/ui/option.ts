import type { LucideIcon } from "lucide-react";

/** One choice of a list. */
export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly help?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Heading it stands under; options of one group stand next to each other. */
  readonly group?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export type OptionGroup<Value extends string = string> = {
  readonly group: string | undefined;
  readonly items: readonly Option<Value>[];
};

/** Neighbouring options with the same heading, together. */
export function grouped<Value extends string>(
  options: readonly Option<Value>[],
): readonly OptionGroup<Value>[] {
  const groups: { group: string | undefined; items: Option<Value>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.items.push(option);
    else groups.push({ group: option.group, items: [option] });
  }
  return groups;
}
