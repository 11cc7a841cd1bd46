import type { PropSpec } from "@/lib/flow/catalogue/definition";
import type { Json } from "@/lib/flow/json";
import type { Place } from "../place";

/** What every control of a prop gets; undefined as value means that the prop is absent. */
export type ControlProps<Spec extends PropSpec = PropSpec> = {
  readonly spec: Spec;
  readonly place: Place;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
};

export type SpecOf<Kind extends PropSpec["kind"]> = Extract<PropSpec, { kind: Kind }>;
