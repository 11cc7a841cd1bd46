import type { ComponentType } from "../../catalogue/definition";
import { catalogue, definitionOf } from "../../catalogue/index";

/** Questions to the catalogue about what a component is to its screen. */
type Typed = { readonly type: string };

/** Gives first values and messages to the inputs inside it. */
export function isForm({ type }: Typed): boolean {
  return definitionOf(type)?.encloses === "Form";
}

/** Shows only one of its slots at a time. */
export function isBranching({ type }: Typed): boolean {
  const encloses = definitionOf(type)?.encloses;
  return encloses === "If" || encloses === "Switch";
}

/** The button that every last screen needs. */
export function isButton({ type }: Typed): boolean {
  return definitionOf(type)?.place.neededOnTerminal === true;
}

export function buttonComponent(): ComponentType | undefined {
  return catalogue.find(isButton)?.type;
}

/** A list whose rows lead to screens. */
export function isMenu({ type }: Typed): boolean {
  return definitionOf(type)?.props.some(({ kind }) => kind === "items") === true;
}

/** Drawn at the bottom wherever it stands. */
export function isLast({ type }: Typed): boolean {
  return definitionOf(type)?.place.last === true;
}
