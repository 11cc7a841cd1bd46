import type { FieldType, Scope } from "../expression/field-type";
import type { Reference } from "../expression/reference";
import type { FlowNode } from "../model/document";
import { fieldType } from "./facts/field-types";
import type { ScreenFacts } from "./facts/screen-facts";
import type { Fault } from "./issue";
import type { Path } from "./shape/check";
import type { VersionRules } from "./version-rules";

/** What the rules may know of the Flow around a screen. */
export type FlowAround = {
  readonly rules: VersionRules;
  readonly hasEndpoint: boolean;
  /** The first screen of that id, as other screens see it. Whoever asks depends on the answer. */
  neighbour(id: string): Neighbour | undefined;
};

/** What screens know of each other. */
export type Neighbour = Pick<ScreenFacts, "id" | "data" | "seen">;

/** What a rule over one screen sees, and where it reports. */
export type ScreenContext = {
  readonly flow: FlowAround;
  readonly rules: VersionRules;
  readonly facts: ScreenFacts;
  /** What texts on the screen may refer to. */
  readonly scope: Scope;
  /** `node` is absent for a fault of the screen itself. */
  report(fault: Fault, node: FlowNode | undefined, path: Path): void;
  /** Reports what Meta adds to another fault. */
  echo(fault: Fault, node: FlowNode | undefined, path: Path): void;
};

export type ScreenRule = (context: ScreenContext) => void;

/** The names a text may refer to when local ones mean those of `own`. */
export function scopeOf(own: Neighbour, flow: FlowAround): Scope {
  return {
    id: own.id,
    typeOf: (reference) => {
      const { screen } = reference;
      const place = screen === null || screen === own.id ? own : flow.neighbour(screen);
      return place && typeIn(place, reference);
    },
  };
}

function typeIn({ data, seen }: Neighbour, { scope, path }: Reference): FieldType | undefined {
  if (scope === "data") return data && fieldType(data, path);
  const [name] = path;
  return path.length === 1 && name !== undefined ? seen.types.get(name) : undefined;
}
