"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import type { Values } from "@/lib/flow/rules/rules";
import { addStyle } from "../parts/add-style";
import { Sentence } from "../parts/sentence";
import type { Change } from "../rule-scope";
import { liveTexts } from "../texts";
import { valueTexts } from "../values/texts";
import { ValuePick } from "../values/value-pick";
import { nameFrom } from "./name-from";

type Named = { readonly name: string; readonly label: string };

type NamedValuesProps = {
  readonly values: Values;
  readonly onChange: Change<Values>;
  readonly addLabel: string;
  /** Names that can be chosen; without them any name can be typed. */
  readonly names?: readonly Named[];
  /** Makes a name that is not there yet. */
  readonly onNew?: (name: string) => void;
};

/** "Name = value", one below the other. */
export function NamedValues({ values, onChange, addLabel, names, onNew }: NamedValuesProps) {
  const entries = Object.entries(values);
  const add = (name: string): void => onChange({ ...values, [name]: { kind: "fixed", value: "" } });
  const missing = names?.filter(({ name }) => !Object.hasOwn(values, name));
  const canType = names === undefined || onNew !== undefined;
  return (
    <div className="flex flex-col gap-1.5">
      {entries.map(([name, value]) => {
        const label = names?.find((each) => each.name === name)?.label ?? name;
        return (
          <Sentence key={name} className="pl-3">
            <span className="font-medium">{label}</span>
            <span aria-hidden="true">=</span>
            <ValuePick
              label={label}
              value={value}
              emptyWords={valueTexts.emptyText}
              onChange={(next, burst) => onChange({ ...values, [name]: next }, burst)}
            />
            <IconButton
              icon={X}
              label={liveTexts.picks.removeValue(label)}
              onClick={() => onChange(without(values, name))}
              className="-ml-1"
            />
          </Sentence>
        );
      })}
      <div className="flex flex-wrap items-center gap-x-4">
        {missing && missing.length > 0 && (
          <Menu
            trigger={
              <Button size="panel" variant="ghost" icon={Plus} className={addStyle}>
                {addLabel}
              </Button>
            }
          >
            {missing.map(({ name, label }) => (
              <MenuItem key={name} onSelect={() => add(name)}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        )}
        {canType && (
          <NewName
            label={names === undefined || missing?.length === 0 ? addLabel : liveTexts.outcomes.newField}
            taken={[...Object.keys(values), ...(names ?? []).map(({ name }) => name)]}
            onName={onNew ?? add}
            help={onNew ? liveTexts.outcomes.newFieldHelp : undefined}
          />
        )}
      </div>
    </div>
  );
}

type NewNameProps = {
  readonly label: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly help: string | undefined;
};

function NewName({ label, taken, onName, help }: NewNameProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const name = nameFrom(typed);
  const isFit = name !== "" && !taken.includes(name);
  const add = (): void => {
    if (!isFit) return;
    setOpen(false);
    setTyped("");
    onName(name);
  };
  return (
    <Popover
      title={label}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="panel" variant="ghost" icon={Plus} className={addStyle}>
          {label}
        </Button>
      }
    >
      <TextField
        size="panel"
        label={liveTexts.outcomes.name}
        value={typed}
        help={help}
        onValueChange={setTyped}
        onKeyDown={(event) => event.key === "Enter" && add()}
      />
      <Button size="panel" disabled={!isFit} onClick={add} className="self-end">
        {label}
      </Button>
    </Popover>
  );
}

function without(values: Values, name: string): Values {
  const { [name]: _, ...rest } = values;
  return rest;
}
