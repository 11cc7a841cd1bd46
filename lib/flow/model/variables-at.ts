import type { FieldType } from "../expression/field-type";
import { printReference, type Reference } from "../expression/reference";
import { typeOfSchema } from "../expression/schema-type";
import { isJsonObject, type JsonObject, own } from "../json";
import { isAtLeast } from "../version";
import { answersOn, fieldsOn } from "./answers";
import {
  documentVersion,
  type FlowDocument,
  type FlowScreen,
  type NodeId,
  type ScreenKey,
  screenId,
  screenTitle,
} from "./document";
import { screensById } from "./edges";
import { type Visit, visitsBefore } from "./routes";
import { screenWithKey } from "./walk";

/** Something that can be read at a place. */
export type Variable = {
  readonly reference: Reference;
  /** The reference as it is written, `${form.city}`. */
  readonly text: string;
  readonly kind: "answer" | "data";
  readonly type: FieldType | undefined;
  /** What a person knows it by: the label of the input, or the name of the field. */
  readonly label: string;
  readonly screen: ScreenKey;
  /** The screen's title, or its id. */
  readonly screenTitle: string;
  readonly isHere: boolean;
  /** Whether its screen comes before this one; an answer from a screen that was not visited is empty. */
  readonly visited: Visit;
  /** The input that asks for it. */
  readonly node?: NodeId;
};

/**
 * Everything a screen may refer to: its own answers and data first, then those of other screens in order (since 4.0).
 * Fields of objects are listed with their inner fields. Source: spec/flow-json.md, 8.1.
 */
export function variablesAt(document: FlowDocument, key: ScreenKey): readonly Variable[] {
  const here = screenWithKey(document, key);
  if (!here) return [];
  const local = variablesOf(here, null).map(
    (each): Variable => ({ ...each, isHere: true, visited: "always" }),
  );
  const version = documentVersion(document);
  if (/^\d+\.\d+$/.test(version) && !isAtLeast(version, "4.0")) return local;
  const visit = visitsBefore(document, key);
  const byId = screensById(document);
  const others = document.screens.filter(
    (screen) => screen !== here && byId.get(screenId(screen)) === screen,
  );
  return [
    ...local,
    ...others.flatMap((screen) => {
      const visited = visit(screen.key);
      return farVariables(screen).map((each): Variable => ({ ...each, isHere: false, visited }));
    }),
  ];
}

/** "Name, from screen Details"; on the screen itself just "Name". */
export function variableInWords({ label, isHere, screenTitle: title }: Variable): string {
  return isHere ? label : `${label}, from screen ${title}`;
}

type Unseen = Omit<Variable, "isHere" | "visited">;

const known = new WeakMap<FlowScreen, readonly Unseen[]>();

/** What other screens read of a screen; the same list for the same screen. */
function farVariables(screen: FlowScreen): readonly Unseen[] {
  const cached = known.get(screen);
  if (cached) return cached;
  const variables = variablesOf(screen, screenId(screen));
  known.set(screen, variables);
  return variables;
}

function variablesOf(screen: FlowScreen, id: string | null): readonly Unseen[] {
  const common = { screen: screen.key, screenTitle: screenTitle(screen) || screenId(screen) };
  const answers = answersOn(screen).map(({ name, type, label, node }): Unseen => {
    const reference: Reference = { scope: "form", screen: id, path: [name] };
    const text = printReference(reference);
    return { ...common, reference, text, kind: "answer", type, label: label || name, node };
  });
  const fields = fieldsOn(screen).flatMap(({ name, schema }) =>
    pathsIn(schema, [name], levelsMax).map(({ path, type }): Unseen => {
      const reference: Reference = { scope: "data", screen: id, path };
      return {
        ...common,
        reference,
        text: printReference(reference),
        kind: "data",
        type,
        label: path.join(" › "),
      };
    }),
  );
  return [...answers, ...fields];
}

/** Levels of objects in objects that are offered. */
const levelsMax = 4;

type FieldPath = { readonly path: readonly string[]; readonly type: FieldType | undefined };

/** A field and, when it is an object, what stands in it; references cannot reach into lists. */
function pathsIn(schema: JsonObject, path: readonly string[], levels: number): readonly FieldPath[] {
  const found: FieldPath = { path, type: typeOfSchema(schema) };
  const inner = own(schema, "properties");
  if (found.type !== "object" || !isJsonObject(inner) || levels === 0) return [found];
  return [
    found,
    ...Object.keys(inner).flatMap((name) => {
      const field = own(inner, name);
      return isJsonObject(field) ? pathsIn(field, [...path, name], levels - 1) : [];
    }),
  ];
}
