import { type ComponentDefinition, propNamed } from "../../catalogue/definition";

/** The plain words for a prop, or its wire name when the component has none such. */
export function labelOf(definition: ComponentDefinition, prop: string): string {
  return propNamed(definition, prop)?.label ?? prop;
}
