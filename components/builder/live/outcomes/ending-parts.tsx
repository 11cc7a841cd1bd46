"use client";

import { MessageSquareText, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { declareData } from "@/lib/flow/edit/declare-data";
import { fieldsOn } from "@/lib/flow/model/answers";
import { screenId } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { type Ending, errorsField, type Values } from "@/lib/flow/rules/rules";
import { screenNameOf } from "../../words/node-words";
import { readable } from "../../words/reference-words";
import { addStyle } from "../parts/add-style";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { type Change, useRuleScope, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { TextValue } from "../values/text-value";
import { NamedValues } from "./named-values";

const texts = liveTexts.outcomes;
const kinds = ["go", "stay", "finish"] as const;

type EndingProps<One extends Ending = Ending> = { readonly ending: One; readonly onChange: Change<Ending> };

/** "go to Order state with …", "stay on the screen and say …", "finish the Flow and keep …" */
export function EndingParts({ ending, onChange }: EndingProps) {
  const { document, at } = useTold();
  const screens = document.screens
    .filter((screen) => screenId(screen) !== "" && screenId(screen) !== at.screen)
    .map((screen) => ({ value: screenId(screen), label: screenNameOf(screen) }));
  return (
    <>
      <Sentence>
        <Pick
          label={texts.kind}
          value={ending.kind}
          options={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          onValueChange={(kind) => onChange(endingOf(kind, screens[0]?.value ?? ""))}
        />
        {ending.kind === "go" && (
          <Pick
            label={texts.screen}
            value={ending.screen}
            options={screens}
            onValueChange={(screen) => onChange({ ...ending, screen })}
          />
        )}
        {hasValues(ending) && <span>{words[ending.kind]}</span>}
      </Sentence>
      {ending.kind === "go" && (
        <FieldValues
          screen={ending.screen}
          values={ending.data}
          onChange={(data, burst) => onChange({ ...ending, data }, burst)}
        />
      )}
      {ending.kind === "stay" && <StayParts ending={ending} onChange={onChange} />}
      {ending.kind === "finish" && (
        <NamedValues
          values={ending.params}
          addLabel={texts.addParam}
          onChange={(params, burst) => onChange({ ...ending, params }, burst)}
        />
      )}
    </>
  );
}

const words: { readonly [kind in Ending["kind"]]: string } = {
  go: texts.with,
  stay: texts.stayWith,
  finish: texts.finishWith,
};

function StayParts({ ending, onChange }: EndingProps<Extract<Ending, { kind: "stay" }>>) {
  const { at } = useTold();
  const { message, ...silent } = ending;
  return (
    <>
      <FieldValues
        screen={at.screen}
        values={ending.data}
        onChange={(data, burst) => onChange({ ...ending, data }, burst)}
      />
      {message ? (
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <TextValue
              label={texts.addMessage}
              value={message}
              onChange={(next, burst) => onChange({ ...ending, message: next }, burst)}
            />
          </div>
          <IconButton
            icon={X}
            label={liveTexts.picks.removeValue(texts.addMessage)}
            onClick={() => onChange(silent)}
          />
        </div>
      ) : (
        <Button
          size="panel"
          variant="ghost"
          icon={MessageSquareText}
          className={addStyle}
          onClick={() => onChange({ ...ending, message: { kind: "fixed", value: "" } })}
        >
          {texts.addMessage}
        </Button>
      )}
    </>
  );
}

type FieldValuesProps = {
  readonly screen: string;
  readonly values: Values;
  readonly onChange: Change<Values>;
  readonly addLabel?: string;
};

/** Values for the fields of a screen; a new field is declared on the way. */
export function FieldValues({ screen: id, values, onChange, addLabel = texts.addField }: FieldValuesProps) {
  const { document } = useTold();
  const { run } = useRuleScope();
  const screen = screenWithId(document, id);
  const fields = (screen ? fieldsOn(screen) : [])
    .filter(({ name }) => name !== errorsField)
    .map(({ name }) => ({ name, label: readable(name) }));
  const create = (name: string): void => {
    const burst = `new field ${name}`;
    if (!screen) return;
    run((flow) => declareData(flow, { screen: screen.key, name, schema: { type: "string" } }), burst);
    onChange({ ...values, [name]: { kind: "fixed", value: "" } }, burst);
  };
  return (
    <NamedValues
      values={values}
      names={fields}
      addLabel={addLabel}
      onChange={onChange}
      {...(screen ? { onNew: create } : {})}
    />
  );
}

function hasValues(ending: Ending): boolean {
  return Object.keys(ending.kind === "finish" ? ending.params : ending.data).length > 0;
}

function endingOf(kind: Ending["kind"], screen: string): Ending {
  if (kind === "go") return { kind, screen, data: {} };
  return kind === "stay" ? { kind, data: {} } : { kind, params: {} };
}
