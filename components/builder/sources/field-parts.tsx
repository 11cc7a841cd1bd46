"use client";

import { ChevronDown, Plus, Type, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { Row } from "@/lib/flow/answering/ports";
import { plainText } from "@/lib/flow/answering/text-of";
import type { OptionPart } from "@/lib/flow/rules/rules";
import { type ColumnPart, formatsOf, formatWords, withFormat } from "./column-formats";
import type { SourceColumn } from "./data-ports";
import { between, partOf } from "./guess-choice";
import { sourceTexts } from "./texts";

const texts = sourceTexts.fields;

type FieldPartsProps = {
  readonly label: string;
  readonly columns: readonly SourceColumn[];
  /** What stands in the columns, to choose by. */
  readonly sample: Row | undefined;
  readonly parts: readonly OptionPart[];
  readonly onChange: (parts: readonly OptionPart[]) => void;
};

/** One text of an option: columns as chips, with words between them. */
export function FieldParts({ label, columns, sample, parts, onChange }: FieldPartsProps) {
  const set = (at: number, part: OptionPart): void => onChange(parts.with(at, part));
  const remove = (at: number): void => onChange(withoutPart(parts, at));
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="float-left mb-1 font-medium">{label}</legend>
      <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-control border border-line bg-panel px-1 py-0.5">
        {parts.map((part, at) =>
          typeof part === "string" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity.
            <Words key={at} value={part} onChange={(next) => set(at, next)} onRemove={() => remove(at)} />
          ) : (
            <Chip
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity.
              key={at}
              part={part}
              column={columns.find(({ id }) => id === part.column)}
              onChange={(next) => set(at, next)}
              onRemove={() => remove(at)}
            />
          ),
        )}
        <AddPart {...{ label, columns, sample, parts, onChange }} />
      </div>
    </fieldset>
  );
}

type ChipProps = {
  readonly part: ColumnPart;
  readonly column: SourceColumn | undefined;
  readonly onChange: (part: ColumnPart) => void;
  readonly onRemove: () => void;
};

function Chip({ part, column, onChange, onRemove }: ChipProps) {
  const name = column?.name || texts.goneColumn;
  const formats = column ? formatsOf(column) : [];
  return (
    <span className="flex h-6 max-w-full items-center rounded-[5px] bg-accent-soft text-accent">
      {column && formats.length > 1 ? (
        <Menu
          trigger={
            <button
              type="button"
              title={texts.format(name)}
              className="flex min-w-0 items-center gap-1 rounded-[5px] px-1.5 hover:bg-hover"
            >
              <span className="truncate">{name}</span>
              <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
            </button>
          }
        >
          {formats.map((format) => (
            <MenuItem key={format} onSelect={() => onChange(withFormat(part, format, column))}>
              {formatWords(format)}
            </MenuItem>
          ))}
        </Menu>
      ) : (
        <span className="min-w-0 truncate px-1.5">{name}</span>
      )}
      <RemoveButton name={name} onRemove={onRemove} />
    </span>
  );
}

type WordsProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRemove: () => void;
};

function Words({ value, onChange, onRemove }: WordsProps) {
  return (
    <span className="flex h-6 items-center rounded-[5px] bg-hover">
      <input
        aria-label={texts.text}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // Grows with its text; a space counts too.
        style={{ width: `${Math.min(value.length + 1.5, 24)}ch` }}
        className="h-6 min-w-0 rounded-[5px] bg-transparent px-1 text-center outline-none"
      />
      <RemoveButton name={texts.text} onRemove={onRemove} />
    </span>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      aria-label={texts.remove(name)}
      title={texts.remove(name)}
      onClick={onRemove}
      className="flex size-6 shrink-0 items-center justify-center rounded-[5px] hover:bg-hover"
    >
      <X aria-hidden="true" className="size-3.5" />
    </button>
  );
}

function AddPart({ label, columns, sample, parts, onChange }: FieldPartsProps) {
  const isEmpty = parts.length === 0;
  const add = (part: OptionPart): void =>
    onChange(isEmpty || typeof parts.at(-1) === "string" ? [...parts, part] : [...parts, between, part]);
  return (
    <Menu
      trigger={
        isEmpty ? (
          <button
            type="button"
            aria-label={texts.addColumn(label)}
            className="flex h-6 items-center gap-1 rounded-[5px] px-1.5 text-secondary hover:bg-hover"
          >
            {texts.choose}
            <ChevronDown aria-hidden="true" className="size-3.5" />
          </button>
        ) : (
          <IconButton size="panel" icon={Plus} label={texts.addColumn(label)} />
        )
      }
    >
      {columns
        .filter(({ type }) => type !== "picture")
        .map((column) => (
          <MenuItem key={column.id} help={sampleIn(sample, column)} onSelect={() => add(partOf(column))}>
            {column.name}
          </MenuItem>
        ))}
      <MenuItem icon={Type} onSelect={() => onChange([...parts, isEmpty ? texts.text : between])}>
        {texts.addText}
      </MenuItem>
    </Menu>
  );
}

function sampleIn(sample: Row | undefined, { id }: SourceColumn): string | undefined {
  const text = plainText(sample?.[id]);
  return text === "" ? undefined : text.slice(0, sampleMax);
}

/** Letters of what stands in a column that help to know it. */
const sampleMax = 40;

/** Words between two columns go with the second of them. */
function withoutPart(parts: readonly OptionPart[], at: number): readonly OptionPart[] {
  const isBetween = typeof parts[at] !== "string" && (parts[at - 1] === between || parts[at + 1] === between);
  const from = isBetween && parts[at - 1] === between ? at - 1 : at;
  return parts.toSpliced(from, isBetween ? 2 : 1);
}
