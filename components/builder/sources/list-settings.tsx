"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Select } from "@/components/ui/select";
import type { Row } from "@/lib/flow/answering/ports";
import type { Variable } from "@/lib/flow/model/variables-at";
import { freeColumn, type OptionPart } from "@/lib/flow/rules/rules";
import type { SourceChoice, SourceColumn } from "./data-ports";
import type { FieldKey } from "./field-keys";
import { FieldParts } from "./field-parts";
import type { ListChoice } from "./list-choice";
import { RowConditions } from "./row-conditions";
import { RowOrder } from "./row-order";
import { sourceTexts } from "./texts";

const texts = sourceTexts.fields;

type ListSettingsProps = {
  readonly source: SourceChoice;
  readonly keys: readonly FieldKey[];
  readonly isMenu: boolean;
  readonly variables: readonly Variable[];
  /** A row as it is now. */
  readonly sample: Row | undefined;
  readonly choice: ListChoice;
  /** Places of the row are taken: what is saved follows from that. */
  readonly isTaking: boolean;
  readonly onChange: (choice: ListChoice) => void;
};

/** What each row shows, and which rows there are. */
export function ListSettings(props: ListSettingsProps) {
  const { source, isMenu, variables, choice, onChange } = props;
  const { rows } = choice;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Group heading={isMenu ? texts.headingItems : texts.heading}>
        <Shown {...props} />
      </Group>
      <Group heading={sourceTexts.conditions.heading}>
        <RowConditions
          columns={source.columns}
          conditions={rows.where}
          variables={variables}
          onChange={(where) => onChange({ ...choice, rows: { ...rows, where } })}
        />
        <RowOrder
          columns={source.columns}
          rows={rows}
          onChange={(next) => onChange({ ...choice, rows: next })}
        />
      </Group>
    </div>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section aria-label={heading} className="flex min-w-0 flex-col gap-3">
      <h3 className="font-semibold">{heading}</h3>
      {children}
    </section>
  );
}

/** How many places a row has left, as a column like any other. */
const freePlaces: SourceColumn = { id: freeColumn, name: texts.free, type: "number" };

type ShownProps = Pick<ListSettingsProps, "source" | "keys" | "sample" | "choice" | "isTaking" | "onChange">;

/** Texts and pictures that are set, and those that may come. */
function Shown({ source, keys, sample, choice, isTaking, onChange }: ShownProps) {
  const { fields, rows } = choice;
  const columns = rows.free ? [...source.columns, freePlaces] : source.columns;
  const isShown = ({ key, isRequired }: FieldKey): boolean => isRequired || fields[key] !== undefined;
  const more = keys.filter((key) => !isShown(key) && columnsFor(key, columns).length > 0);
  const set = (key: string, parts: readonly OptionPart[]): void => {
    const { [key]: _, ...others } = fields;
    const isKept = parts.length > 0 || keys.some((each) => each.key === key && each.isRequired);
    onChange({ ...choice, fields: isKept ? { ...fields, [key]: parts } : others });
  };
  return (
    <>
      {keys
        .filter(isShown)
        .map((key) =>
          key.kind === "text" ? (
            <FieldParts
              key={key.key}
              label={key.label}
              columns={columns}
              sample={sample}
              parts={fields[key.key] ?? []}
              onChange={(parts) => set(key.key, parts)}
            />
          ) : (
            <OneColumn
              key={key.key}
              field={key}
              columns={columns}
              parts={fields[key.key] ?? []}
              onChange={(parts) => set(key.key, parts)}
            />
          ),
        )}
      {more.length > 0 && (
        <Menu
          trigger={
            <Button size="panel" variant="ghost" icon={Plus} className="self-start">
              {texts.add}
            </Button>
          }
        >
          {more.map((key) => (
            <MenuItem key={key.key} onSelect={() => set(key.key, startOf(key, columns))}>
              {key.label}
            </MenuItem>
          ))}
        </Menu>
      )}
      {(!isTaking || fields.id) && <SavedAs columns={source.columns} choice={choice} onChange={onChange} />}
    </>
  );
}

type OneColumnProps = {
  readonly field: FieldKey;
  readonly columns: readonly SourceColumn[];
  readonly parts: readonly OptionPart[];
  readonly onChange: (parts: readonly OptionPart[]) => void;
};

const nothing = "nothing";

/** Pictures, and whether an option can be used, are one column each. */
function OneColumn({ field, columns, parts, onChange }: OneColumnProps) {
  return (
    <Select
      size="panel"
      label={field.label}
      value={columnIn(parts)}
      options={[
        { value: nothing, label: texts.nothing },
        ...columnsFor(field, columns).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onValueChange={(column) => onChange(column === nothing ? [] : [{ column }])}
    />
  );
}

type SavedAsProps = {
  readonly columns: readonly SourceColumn[];
  readonly choice: ListChoice;
  readonly onChange: (choice: ListChoice) => void;
};

const words = "words";

/** What the answer is: what the option says, the row, or a column that names rows for good. */
function SavedAs({ columns, choice, onChange }: SavedAsProps) {
  const { id, ...fields } = choice.fields;
  const known = columnIn(id ?? []);
  const ids = columns.filter((column) => column.type === "list-id" || column.id === known);
  return (
    <Select
      size="panel"
      label={texts.saved}
      value={choice.savesWords ? words : known}
      options={[
        { value: words, label: texts.words },
        { value: nothing, label: texts.row, help: texts.rowHelp },
        ...ids.map(({ id: column, name }) => ({ value: column, label: name })),
      ]}
      onValueChange={(next) => {
        const isColumn = next !== words && next !== nothing;
        onChange({
          ...choice,
          fields: isColumn ? { id: [{ column: next }], ...fields } : fields,
          savesWords: next === words,
        });
      }}
    />
  );
}

function columnIn([part]: readonly OptionPart[]): string {
  return typeof part === "object" ? part.column : nothing;
}

function columnsFor({ kind }: FieldKey, columns: readonly SourceColumn[]): readonly SourceColumn[] {
  if (kind === "flag") return columns.filter(({ type }) => type === "yes-no");
  return columns.filter(({ type }) => (kind === "image" ? type === "picture" : type !== "picture"));
}

/** A flag or a picture is set at once; words wait for their column. */
function startOf(key: FieldKey, columns: readonly SourceColumn[]): readonly OptionPart[] {
  const [first] = columnsFor(key, columns);
  return first ? [{ column: first.id }] : [];
}
