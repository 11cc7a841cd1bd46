"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { removeData } from "@/lib/flow/edit/remove-data";
import { renameData } from "@/lib/flow/edit/rename-data";
import type { Json, JsonObject } from "@/lib/flow/json";
import { type Field, fieldsOn } from "@/lib/flow/model/answers";
import type { FlowScreen } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { inspectorTexts } from "./texts";
import { useEdit } from "./use-edit";

const texts = inspectorTexts.screenSettings;

type Kind = keyof typeof texts.types;

/** A declared field as a new one of its kind starts. Lists start as options: what most lists are for. */
const starters: { readonly [kind in Kind]: JsonObject } = {
  string: { type: "string", __example__: "Example" },
  number: { type: "number", __example__: 1 },
  integer: { type: "integer", __example__: 1 },
  boolean: { type: "boolean", __example__: true },
  object: { type: "object", properties: {}, __example__: {} },
  array: {
    type: "array",
    items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
    __example__: [
      { id: "one", title: "First" },
      { id: "two", title: "Second" },
    ],
  },
};

/** The values a screen receives: name, kind, and an example that the phone shows while you build. */
export function DataEditor({ screen }: { readonly screen: FlowScreen }) {
  const edit = useEdit();
  const fields = fieldsOn(screen);

  function add(): void {
    let name = "value";
    for (let count = 2; fields.some((field) => field.name === name); count += 1) name = `value_${count}`;
    edit({ screen: screen.key, path: ["data", name] }, starters.string);
  }

  return (
    <Disclosure size="panel" label={texts.data} mark={fields.length > 0 ? String(fields.length) : undefined}>
      <div className="flex flex-col gap-3 pt-1">
        <p className="text-caption text-secondary">{texts.dataHelp}</p>
        {fields.map((field) => (
          <FieldRow key={field.name} screen={screen} field={field} />
        ))}
        <Button size="panel" variant="ghost" icon={Plus} className="self-start" onClick={add}>
          {texts.addData}
        </Button>
      </div>
    </Disclosure>
  );
}

function FieldRow({ screen, field }: { readonly screen: FlowScreen; readonly field: Field }) {
  const store = useBuilderStore();
  const edit = useEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const { name, schema } = field;
  const kind = typeof schema.type === "string" && schema.type in texts.types ? (schema.type as Kind) : null;
  return (
    <div className="flex flex-col gap-1.5 rounded-control border border-line p-2">
      <div className="flex items-end gap-1">
        <TextField
          className="flex-1"
          size="panel"
          isMono
          label={texts.dataName}
          value={draft ?? name}
          onValueChange={(next) => setDraft(next.replace(/[^A-Za-z0-9_]+/g, "_"))}
          onBlur={() => {
            const to = draft;
            setDraft(null);
            if (to === null || to === "" || to === name) return;
            store.getState().run((flow) => renameData(flow, { screen: screen.key, from: name, to }));
          }}
        />
        <Select
          className="w-28"
          size="panel"
          label={texts.dataType}
          value={kind}
          options={(Object.keys(texts.types) as Kind[]).map((each) => ({
            value: each,
            label: texts.types[each],
          }))}
          onValueChange={(next) => edit({ screen: screen.key, path: ["data", name] }, starters[next])}
        />
        <IconButton
          size="panel"
          icon={X}
          label={texts.removeData(name)}
          onClick={() =>
            store.getState().run((flow) => removeData(flow, { screen: screen.key, name }).document)
          }
        />
      </div>
      <ExampleField
        schema={schema}
        onChange={(value) => edit({ screen: screen.key, path: ["data", name, "__example__"] }, value)}
      />
    </div>
  );
}

type ExampleFieldProps = { readonly schema: JsonObject; readonly onChange: (value: Json) => void };

function ExampleField({ schema, onChange }: ExampleFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const example = schema.__example__ ?? "";
  if (schema.type === "string") {
    return (
      <TextField
        size="panel"
        label={texts.dataExample}
        value={typeof example === "string" ? example : String(example)}
        onValueChange={onChange}
      />
    );
  }
  return (
    <TextArea
      size="panel"
      isMono
      rows={1}
      label={texts.dataExample}
      value={draft ?? JSON.stringify(example, null, 1)}
      onValueChange={(text) => {
        setDraft(text);
        const parsed = parsedOrNothing(text);
        if (parsed !== undefined) onChange(parsed);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

function parsedOrNothing(text: string): Json | undefined {
  try {
    // What JSON.parse answers is Json by definition.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
