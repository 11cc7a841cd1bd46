import type { ComponentDefinition, PropSpec } from "../../catalogue/definition";
import { catalogue } from "../../catalogue/index";

type Of<Kind extends PropSpec["kind"]> = Extract<PropSpec, { kind: Kind }>;

/** Props of a definition by the questions rules ask about them. */
export type DefinitionIndex = {
  readonly definition: ComponentDefinition;
  readonly byName: ReadonlyMap<string, PropSpec>;
  readonly actions: readonly Of<"action">[];
  readonly list: Of<"options" | "items" | "images"> | undefined;
  readonly condition: Of<"condition"> | undefined;
  readonly pairs: readonly Of<"pairs">[];
  /** Props that hold dates, one or several. */
  readonly dates: readonly Of<"date" | "dates">[];
  /** Props that only stand, or stand as an object, when a range is picked. */
  readonly ranged: readonly PropSpec[];
};

const byType: ReadonlyMap<string, DefinitionIndex> = new Map(
  catalogue.map((definition) => [definition.type, build(definition)]),
);

/** Undefined for a type WhatsApp does not know. */
export function indexOfType(type: string): DefinitionIndex | undefined {
  return byType.get(type);
}

function build(definition: ComponentDefinition): DefinitionIndex {
  const { props } = definition;
  return {
    definition,
    byName: new Map(props.map((prop) => [prop.name, prop])),
    actions: props.filter((prop) => prop.kind === "action"),
    list: props.find((prop) => prop.kind === "options" || prop.kind === "items" || prop.kind === "images"),
    condition: props.find((prop) => prop.kind === "condition"),
    pairs: props.filter((prop) => prop.kind === "pairs"),
    dates: props.filter((prop) => prop.kind === "date" || prop.kind === "dates"),
    ranged: props.filter((prop) => prop.perDate || prop.mode === "range"),
  };
}
