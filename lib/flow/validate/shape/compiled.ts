import type { ComponentDefinition, Parent, PropSpec, SlotSpec } from "../../catalogue/definition";
import { catalogue } from "../../catalogue/index";
import { isAtLeast } from "../../version";
import { perVersion } from "../per-version";
import type { VersionRules } from "../version-rules";

/** What a component may hold in one version, ready to be looked up. */
export type Compiled = {
  /** Where it may stand. */
  readonly parents: ReadonlySet<Parent>;
  readonly props: ReadonlyMap<string, PropSpec>;
  readonly required: readonly PropSpec[];
  readonly requiredSlots: readonly SlotSpec[];
  /** Props that ask for others. */
  readonly demanding: readonly PropSpec[];
};

export const compiled = perVersion<ComponentDefinition, Compiled>((definition, rules) =>
  compile(definition, rules, false),
);

/** The same inside a Form, where props that only stand outside are gone. */
export const compiledInForm = perVersion<ComponentDefinition, Compiled>((definition, rules) =>
  compile(definition, rules, true),
);

function compile(definition: ComponentDefinition, rules: VersionRules, inForm: boolean): Compiled {
  const props = definition.props.filter((prop) => isAvailable(prop, rules, inForm));
  return {
    parents: new Set(parentsOf(definition, rules)),
    props: new Map(props.map((prop) => [prop.name, prop])),
    required: props.filter((prop) => prop.required),
    requiredSlots: definition.slots.filter((slot) => slot.required),
    demanding: props.filter((prop) => prop.needs || prop.onlyWith),
  };
}

function parentsOf({ since, place }: ComponentDefinition, { version }: VersionRules): readonly Parent[] {
  if (!isAtLeast(version, since)) return [];
  return (Object.keys(place.parents) as Parent[]).filter((parent) => {
    const allowed = place.parents[parent];
    return allowed !== undefined && isAtLeast(version, allowed);
  });
}

function isAvailable(prop: PropSpec, { version }: VersionRules, inForm: boolean): boolean {
  return !(inForm && prop.outsideFormOnly) && (prop.since === undefined || isAtLeast(version, prop.since));
}

/**
 * Every kind of value a prop of this name has in any component of a version. Meta checks a component that has a
 * fault against all of them and reports what does not fit.
 */
export function kindsOfProp(name: string, rules: VersionRules, inForm: boolean): readonly PropSpec[] {
  return (inForm ? kindsInForm : kinds)(catalogueKey, rules).get(name) ?? [];
}

const catalogueKey = {};
const kinds = perVersion<object, ReadonlyMap<string, readonly PropSpec[]>>((_, rules) =>
  collectKinds(rules, false),
);
const kindsInForm = perVersion<object, ReadonlyMap<string, readonly PropSpec[]>>((_, rules) =>
  collectKinds(rules, true),
);

function collectKinds(rules: VersionRules, inForm: boolean): ReadonlyMap<string, readonly PropSpec[]> {
  const found = new Map<string, PropSpec[]>();
  for (const definition of catalogue) {
    if (!isAtLeast(rules.version, definition.since)) continue;
    for (const prop of definition.props) {
      if (!isAvailable(prop, rules, inForm)) continue;
      const known = found.get(prop.name);
      if (known) known.push(prop);
      else found.set(prop.name, [prop]);
    }
  }
  return found;
}
