import type { FieldType } from "@/lib/flow/expression/field-type";
import { printReference, type Reference } from "@/lib/flow/expression/reference";
import { answersOn, fieldsOn } from "@/lib/flow/model/answers";
import {
  type FlowDocument,
  type FlowScreen,
  type NodeId,
  type ScreenKey,
  screenId,
  screenTitle,
} from "@/lib/flow/model/document";
import { inspectorTexts } from "./texts";

/** Something that can be filled in at a place: an answer or a value, with the words a person knows it by. */
export type Variable = {
  /** The printed reference; also its identity. */
  readonly text: string;
  readonly reference: Reference;
  readonly label: string;
  /** The screen it comes from, in words. */
  readonly from: string;
  readonly kind: "answer" | "data";
  readonly type: FieldType | undefined;
  /** The input that asks for it. */
  readonly node?: NodeId;
};

/** Everything that can be read on a screen: its own answers and data first, then those of other screens in order. */
export function variablesOn(document: FlowDocument, screen: ScreenKey): readonly Variable[] {
  const own = document.screens.find(({ key }) => key === screen);
  const others = document.screens.filter(({ key }) => key !== screen);
  return [
    ...(own ? variablesOf(own, null) : []),
    ...others.flatMap((other) => variablesOf(other, screenId(other))),
  ];
}

function variablesOf(screen: FlowScreen, id: string | null): readonly Variable[] {
  if (id === "") return [];
  const from = id === null ? inspectorTexts.variables.thisScreen : screenTitle(screen) || id;
  const answers = answersOn(screen).map(({ name, label, type, node }) => ({
    ...named({ scope: "form", screen: id, path: [name] }),
    label: label || name,
    from,
    kind: "answer" as const,
    type,
    node,
  }));
  const fields = fieldsOn(screen).map(({ name, type }) => ({
    ...named({ scope: "data", screen: id, path: [name] }),
    label: name,
    from,
    kind: "data" as const,
    type,
  }));
  return [...answers, ...fields];
}

function named(reference: Reference): Pick<Variable, "reference" | "text"> {
  return { reference, text: printReference(reference) };
}
