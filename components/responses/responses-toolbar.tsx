"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuCheckboxItem, MenuGroup } from "@/components/ui/menu-parts";
import { PatientSearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useZone } from "./moment";
import type { AnsweredFlowItem } from "./ports";
import type { ShownColumn } from "./table/shown-columns";
import { texts } from "./texts";
import type { TableChange, TableParam } from "./use-address";

type ResponsesToolbarProps = {
  readonly flow: AnsweredFlowItem;
  readonly param: (name: TableParam) => string;
  readonly onChange: (change: TableChange) => void;
  readonly columns: readonly ShownColumn[];
  readonly hidden: readonly string[];
  readonly onShow: (key: string, isShown: boolean) => void;
};

const anything = "any";
const certainties = ["token", "context", "flow-id", "time", "hand"] as const;
const filters = ["from", "to", "zone", "revision", "certainty"] as const;

/** Narrows the table, and says which columns it has. */
export function ResponsesToolbar({ flow, param, onChange, columns, hidden, onShow }: ResponsesToolbarProps) {
  const zone = useZone();
  const isFiltered = filters.some((filter) => filter !== "zone" && param(filter) !== "");
  const choose = (name: TableParam) => (value: string) =>
    onChange({ [name]: value === anything ? null : value });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <PatientSearchBox
        label={texts.search}
        clearLabel={texts.clear}
        value={param("search")}
        onValueChange={(search) => onChange({ search })}
        className="w-full max-w-72"
      />
      {(["from", "to"] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          label={texts[end]}
          value={param(end)}
          onValueChange={(day) => onChange({ [end]: day, zone })}
          className="w-37"
        />
      ))}
      {flow.revisions.length > 1 && (
        <Select
          label={texts.version}
          value={param("revision") || anything}
          onValueChange={choose("revision")}
          options={[
            { value: anything, label: texts.anyVersion },
            ...flow.revisions.map(({ id, number }) => ({ value: id, label: texts.versionName(number) })),
            { value: "unknown", label: texts.unknownVersion },
          ]}
          className="w-36"
        />
      )}
      <Select
        label={texts.certaintyLabel}
        value={param("certainty") || anything}
        onValueChange={choose("certainty")}
        options={[
          { value: anything, label: texts.anyCertainty },
          ...certainties.map((value) => ({ value, label: texts.certainty[value] })),
        ]}
        className="w-50"
      />
      {isFiltered && (
        <Button
          variant="ghost"
          onClick={() => onChange(Object.fromEntries(filters.map((filter) => [filter, null])))}
        >
          {texts.clearFilters}
        </Button>
      )}
      <div className="ml-auto">
        <Menu align="end" trigger={<Button icon={Columns3}>{texts.columns}</Button>}>
          <MenuGroup label={texts.showColumns}>
            {columns.map(({ key, label }) => (
              <MenuCheckboxItem
                key={key}
                checked={!hidden.includes(key)}
                onCheckedChange={(isShown) => onShow(key, isShown)}
              >
                {label}
              </MenuCheckboxItem>
            ))}
          </MenuGroup>
        </Menu>
      </div>
    </div>
  );
}
