"use client";

import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Column } from "@/lib/sources/rows";
import { NameDialog } from "./name-dialog";
import { type Starter, starterColumns, starters } from "./starters";
import { newRowId } from "./table/new-row-id";
import { texts } from "./texts";

type NewTableDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onCreate: (table: { readonly name: string; readonly columns: Column[] }) => Promise<void>;
};

/** Asks for the name of a table and what it begins with. */
export function NewTableDialog({ open, onOpenChange, onCreate }: NewTableDialogProps) {
  const [starter, setStarter] = useState<Starter>("blank");
  const words = texts.newTable;
  return (
    <NameDialog
      title={words.title}
      label={words.name}
      action={words.create}
      name=""
      placeholder={words.placeholder}
      open={open}
      onOpenChange={onOpenChange}
      onSave={(name) => onCreate({ name, columns: starterColumns(starter, newRowId) })}
    >
      <RadioGroup
        label={texts.starters.label}
        value={starter}
        onValueChange={setStarter}
        options={starters.map((value) => ({ value, label: texts.starters[value] }))}
      />
    </NameDialog>
  );
}
