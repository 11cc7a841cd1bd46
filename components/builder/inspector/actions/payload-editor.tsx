"use client";

import { Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Autocomplete } from "@/components/ui/autocomplete";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type Json, type JsonObject, withKey } from "@/lib/flow/json";
import type { Place } from "../place";
import { useVariables } from "../references/use-variables";
import { VariablePicker } from "../references/variable-picker";
import { inspectorTexts } from "../texts";
import { PayloadValue } from "./payload-value";

const texts = inspectorTexts.action;

type PayloadEditorProps = {
  readonly label: string;
  readonly labelEnd?: ReactNode;
  readonly place: Place;
  readonly payload: JsonObject;
  /** Names that may be used; free names when absent. */
  readonly names?: readonly { readonly name: string; readonly label: string }[];
  readonly emptyText: string;
  readonly onChange: (payload: JsonObject) => void;
};

/** Named values: what is carried, sent or changed. */
export function PayloadEditor({
  label,
  labelEnd,
  place,
  payload,
  names,
  emptyText,
  onChange,
}: PayloadEditorProps) {
  const variables = useVariables(place.screen);
  const entries = Object.entries(payload);
  const missing = names?.filter(({ name }) => !Object.hasOwn(payload, name));

  return (
    <fieldset className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between">
        <legend className="float-left flex-1 font-medium">{label}</legend>
        {labelEnd}
      </div>
      {entries.length === 0 && <p className="text-secondary">{emptyText}</p>}
      {entries.map(([name, value]) => (
        <Entry
          key={name}
          name={name}
          words={names?.find((known) => known.name === name)?.label ?? name}
          value={value}
          place={place}
          isFixed={names !== undefined}
          onName={(next) => onChange(renamed(payload, name, next))}
          onValue={(next) => onChange(withKey(payload, name, next))}
          onRemove={() => onChange(withKey(payload, name, undefined))}
        />
      ))}
      {missing ? (
        missing.map(({ name, label: words }) => (
          <Button
            key={name}
            size="panel"
            variant="ghost"
            icon={Plus}
            className="self-start"
            onClick={() => onChange(withKey(payload, name, ""))}
          >
            {words}
          </Button>
        ))
      ) : (
        <VariablePicker
          variables={variables}
          onPick={(variable) =>
            onChange(
              withKey(payload, freshName(variable.reference.path.at(-1) ?? "value", payload), variable.text),
            )
          }
          trigger={
            <Button size="panel" variant="ghost" icon={Plus} className="self-start">
              {texts.addEntry}
            </Button>
          }
        />
      )}
    </fieldset>
  );
}

type EntryProps = {
  readonly name: string;
  readonly words: string;
  readonly value: Json;
  readonly place: Place;
  readonly isFixed: boolean;
  readonly onName: (name: string) => void;
  readonly onValue: (value: Json) => void;
  readonly onRemove: () => void;
};

function Entry({ name, words, value, place, isFixed, onName, onValue, onRemove }: EntryProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className="flex items-start gap-1">
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-1">
        {isFixed ? (
          <span className="truncate py-1.5" title={name}>
            {words}
          </span>
        ) : (
          <Autocomplete
            size="panel"
            isMono
            label={texts.entryName}
            hidesLabel
            value={draft ?? name}
            suggestions={[]}
            onValueChange={setDraft}
            onBlur={() => {
              if (draft !== null && draft !== "" && draft !== name) onName(draft);
              setDraft(null);
            }}
          />
        )}
        <PayloadValue
          label={`${texts.entryValue}: ${words}`}
          value={value}
          place={place}
          onChange={onValue}
        />
      </div>
      <IconButton size="panel" icon={X} label={texts.removeEntry(words)} onClick={onRemove} />
    </div>
  );
}

/** The payload with one name changed in its place; a name that is taken keeps the old one. */
function renamed(payload: JsonObject, from: string, to: string): JsonObject {
  if (Object.hasOwn(payload, to)) return payload;
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name === from ? to : name, value]),
  );
}

function freshName(base: string, payload: JsonObject): string {
  if (!Object.hasOwn(payload, base)) return base;
  for (let count = 2; ; count += 1) {
    if (!Object.hasOwn(payload, `${base}_${count}`)) return `${base}_${count}`;
  }
}
