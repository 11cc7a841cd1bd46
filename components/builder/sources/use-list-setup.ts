"use client";

import { useMemo, useState } from "react";
import { wantedNow } from "@/lib/flow/answering/live-examples";
import { type AwaitedChoice, awaitedChoices } from "@/lib/flow/edit/live/awaited-choices";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import { printReference } from "@/lib/flow/expression/reference";
import { answerOf } from "@/lib/flow/model/answers";
import { documentVersion, type FlowNode, screenId } from "@/lib/flow/model/document";
import { type Variable, variablesAt } from "@/lib/flow/model/variables-at";
import { findNode } from "@/lib/flow/model/walk";
import type { Filter } from "@/lib/flow/rules/rules";
import { useBuilderStore } from "../store/store-context";
import type { SourceChoice } from "./data-ports";
import { entriesOf, titleOf } from "./entries-of";
import { type FieldKey, fieldKeys, type ListSpec, titleKeyOf } from "./field-keys";
import { guessChoice } from "./guess-choice";
import type { ListChoice, RowCondition } from "./list-choice";
import { choiceOf, withListSource } from "./list-source-edits";
import { type KnownRows, useRows } from "./live-rows";
import { isComplete } from "./row-conditions";
import type { Taking } from "./row-places";
import { sourceTexts } from "./texts";
import { todayIn } from "./today-in";

type Place = { readonly node: FlowNode["id"]; readonly spec: ListSpec };

/** Setting up the source of one list; nothing is written before `use`. */
export type ListSetup = {
  readonly node: FlowNode;
  readonly keys: readonly FieldKey[];
  readonly home: Home;
  readonly variables: readonly Variable[];
  /** What rules wait for in the answer. */
  readonly awaited: readonly AwaitedChoice[];
  /** Null while no source is chosen. */
  readonly choice: ListChoice | null;
  /** Undefined where a row is not chosen alone. */
  readonly taking: Taking | undefined;
  readonly rows: KnownRows | undefined;
  readonly isPartial: boolean;
  /** Why it cannot be used yet is in sight: the title shows nothing. */
  readonly canUse: boolean;
  pick(source: SourceChoice): void;
  setChoice(choice: ListChoice | null): void;
  setTaking(taking: Taking): void;
  use(): void;
};

/** Undefined when the list is gone. */
export function useListSetup({ node: id, spec }: Place): ListSetup | undefined {
  const store = useBuilderStore();
  // A dialog shows the Flow as it was when it opened: nothing else can be edited behind it.
  const [start] = useState(() => {
    const { document } = store.getState().history.present;
    return { document, before: choiceOf(document, { node: id, list: spec.name }) };
  });
  const { document } = start;
  const [choice, setChoice] = useState<ListChoice | null>(start.before?.choice ?? null);
  const [taking, setTaking] = useState<Taking>(
    start.before?.taking ?? { isOn: true, full: sourceTexts.places.fullText },
  );
  const [home] = useState(() => homeOf(document.rules));
  const rows = useRows(choice ? wantedFor(choice, home, spec.maxItems) : undefined);
  const found = findNode(document, id);
  const keys = useMemo(() => fieldKeys(spec, documentVersion(document)), [spec, document]);
  const variables = useMemo(
    () => (found ? askedBefore(variablesAt(document, found.screen.key), screenId(found.screen)) : []),
    [document, found],
  );
  const awaited = useMemo(() => awaitedChoices(document, id), [document, id]);
  if (!found) return undefined;
  const isChosenAlone = answerOf(found.node)?.type === "string";
  return {
    node: found.node,
    keys,
    home,
    variables,
    awaited,
    choice,
    taking: isChosenAlone ? taking : undefined,
    rows,
    isPartial: choice?.rows.where.some(({ value }) => value?.kind === "asked") === true,
    canUse: (choice?.fields[titleKeyOf(keys)] ?? []).length > 0,
    pick: (source) => setChoice(guessChoice(source, keys)),
    setChoice,
    setTaking,
    use() {
      if (!choice) return;
      const found = rows?.status === "ready" ? rows.preview.rows : [];
      const example = entriesOf(found, choice.fields, home);
      // Two rows that read the same have to be told apart by more than their words.
      const isTold = new Set(example.map(titleOf)).size === example.length;
      const told = { ...choice, savesWords: choice.savesWords && isTold };
      const setUp = { node: id, list: spec.name, choice: told, example, home };
      store
        .getState()
        .run((flow) => withListSource(flow, { ...setUp, taking: isChosenAlone ? taking : undefined }));
    },
  };
}

/** Where rules are made; those that are there stay with theirs. */
function homeOf(rules: Home | undefined): Home {
  if (rules) return { zone: rules.zone, locale: rules.locale };
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language };
}

/** One more than fit, to say that some stay away. */
function wantedFor({ rows }: ListChoice, home: Home, max: number) {
  const where = rows.where.filter(isComplete).flatMap(plainFilter);
  return wantedNow({ ...rows, where, limit: max + 1 }, todayIn(home.zone, new Date()));
}

function plainFilter({ value, ...condition }: RowCondition): readonly Filter[] {
  if (value === undefined) return [condition];
  return value.kind === "asked" ? [] : [{ ...condition, value }];
}

/** Answers of screens before this one, by references that name their screen. */
function askedBefore(variables: readonly Variable[], here: string): readonly Variable[] {
  return variables.flatMap((variable) => {
    const { kind, type, isHere, reference, visited } = variable;
    const isAsked = kind === "answer" && !isHere && visited !== "never";
    if (!isAsked || type === "media" || type === "object") return [];
    const named = { ...reference, screen: reference.screen ?? here };
    return [{ ...variable, reference: named, text: printReference(named) }];
  });
}
