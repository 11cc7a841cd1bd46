"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { addCase } from "@/lib/flow/edit/add-case";
import { removeCase } from "@/lib/flow/edit/remove-case";
import { renameCase } from "@/lib/flow/edit/rename-case";
import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { useAnswerOptions } from "./conditions/use-answer-options";
import { useVariables } from "./references/use-variables";
import { inspectorTexts } from "./texts";

const texts = inspectorTexts.cases;
const otherwise = "default";
const prefix = "cases.";

type CasesEditorProps = { readonly screen: FlowScreen; readonly node: FlowNode };

/** The values a Switch tells apart; each has a place of its own on the phone. */
export function CasesEditor({ screen, node }: CasesEditorProps) {
  const store = useBuilderStore();
  const variable = useVariables(screen.key).find(({ text }) => text === node.props.value);
  const options = useAnswerOptions(variable);
  const keys = Object.keys(node.slots)
    .filter((slot) => slot.startsWith(prefix))
    .map((slot) => slot.slice(prefix.length));
  const missing = [...options.map((option) => option.value), otherwise].filter((key) => !keys.includes(key));

  function add(names: readonly string[]): void {
    store.getState().run((flow) => names.reduce((next, key) => addCase(next, { node: node.id, key }), flow));
  }

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="float-left font-medium">{texts.title}</legend>
      <ul className="flex flex-col gap-1">
        {keys.map((key) => (
          <Case
            key={key}
            name={key}
            label={
              key === otherwise ? texts.otherwise : options.find((option) => option.value === key)?.label
            }
            onRename={(to) => store.getState().run((flow) => renameCase(flow, { node: node.id, key, to }))}
            onRemove={() => store.getState().run((flow) => removeCase(flow, { node: node.id, key }))}
          />
        ))}
      </ul>
      {missing.length > 1 && (
        <Button size="panel" variant="ghost" icon={Plus} className="self-start" onClick={() => add(missing)}>
          {texts.fromOptions}
        </Button>
      )}
      <Button
        size="panel"
        variant="ghost"
        icon={Plus}
        className="self-start"
        onClick={() => add([missing[0] ?? freshKey(keys)])}
      >
        {texts.add}
      </Button>
    </fieldset>
  );
}

type CaseProps = {
  readonly name: string;
  readonly label: string | undefined;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
};

function Case({ name, label, onRename, onRemove }: CaseProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <li className="flex items-center gap-1">
      {label ? (
        <span className="min-w-0 flex-1 truncate rounded-control bg-hover px-2 py-1.5" title={name}>
          {label}
        </span>
      ) : (
        <TextField
          className="flex-1"
          size="panel"
          isMono
          label={texts.key}
          hidesLabel
          value={draft ?? name}
          onValueChange={setDraft}
          onBlur={() => {
            if (draft !== null && draft !== "" && draft !== name) onRename(draft);
            setDraft(null);
          }}
        />
      )}
      <IconButton size="panel" icon={X} label={texts.remove(label ?? name)} onClick={onRemove} />
    </li>
  );
}

function freshKey(keys: readonly string[]): string {
  for (let count = 1; ; count += 1) if (!keys.includes(`value_${count}`)) return `value_${count}`;
}
