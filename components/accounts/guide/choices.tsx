"use client";

import { RadioGroup } from "@/components/ui/radio-group";

type ChoicesProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** What WhatsApp knows already, to pick instead of typing. */
export function Choices({ label, options, chosen, onChoose }: ChoicesProps) {
  if (options.length === 0) return null;
  return (
    <RadioGroup
      label={label}
      value={options.some(({ id }) => id === chosen) ? chosen : null}
      onValueChange={onChoose}
      options={options.map(({ id, name }) => ({ value: id, label: name, help: id }))}
      size="panel"
      className="mt-2 rounded-control bg-hover px-3 py-2"
    />
  );
}
