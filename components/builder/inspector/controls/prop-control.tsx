"use client";

import type { ComponentType } from "react";
import type { PropKind, PropSpec } from "@/lib/flow/catalogue/definition";
import type { Json } from "@/lib/flow/json";
import type { Place } from "../place";
import { useEdit } from "../use-edit";
import { ActionControl } from "./action-control";
import { ChoiceControl } from "./choice-control";
import { ConditionControl } from "./condition-control";
import type { ControlProps, SpecOf } from "./control";
import { CountControl } from "./count-control";
import { DateControl } from "./date-control";
import { DatesControl } from "./dates-control";
import { DaysControl } from "./days-control";
import { FlagControl } from "./flag-control";
import { IdsControl } from "./ids-control";
import { ImageControl } from "./image-control";
import { ImagesControl } from "./images-control";
import { ListControl } from "./list-control";
import { MessagesControl } from "./messages-control";
import { MimeTypesControl } from "./mime-types-control";
import { NameControl } from "./name-control";
import { PairsControl } from "./pairs-control";
import { ParagraphsControl } from "./paragraphs-control";
import { PatternControl } from "./pattern-control";
import { SubjectControl } from "./subject-control";
import { TextControl } from "./text-control";

/** One control per kind of prop; the compiler names a kind that has none. */
const controls: { readonly [Kind in PropKind]: ComponentType<ControlProps<SpecOf<Kind>>> } = {
  text: TextControl,
  paragraphs: ParagraphsControl,
  name: NameControl,
  flag: FlagControl,
  count: CountControl,
  choice: ChoiceControl,
  pattern: PatternControl,
  image: ImageControl,
  date: DateControl,
  dates: DatesControl,
  days: DaysControl,
  ids: IdsControl,
  options: ListControl,
  items: ListControl,
  images: ImagesControl,
  pairs: PairsControl,
  messages: MessagesControl,
  "mime-types": MimeTypesControl,
  action: ActionControl,
  condition: ConditionControl,
  subject: SubjectControl,
};

type PropControlProps = {
  readonly spec: PropSpec;
  readonly place: Place;
  readonly value: Json | undefined;
};

/** The control that fits a prop, writing at its place. `data-path` lets a problem lead to it. */
export function PropControl({ spec, place, value }: PropControlProps) {
  const edit = useEdit();
  // The map pairs every kind with a control for exactly that kind.
  const Control = controls[spec.kind] as ComponentType<ControlProps>;
  return (
    <div data-path={spec.name} className="scroll-my-16">
      <Control spec={spec} place={place} value={value} onChange={(next) => edit(place, next)} />
    </div>
  );
}
