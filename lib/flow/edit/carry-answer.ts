import { isJsonObject, own, withKey } from "../json";
import { answersOn, fieldsOn } from "../model/answers";
import { homeOf, originOf, passagesByTarget, sameHome } from "../model/carriers";
import { type FlowDocument, type FlowScreen, type ScreenKey, screenId } from "../model/document";
import { navigateTarget, screensById } from "../model/edges";
import { routesOf } from "../model/routes";
import { screenWithKey } from "../model/walk";
import { isAtLeast } from "../version";
import { declareData } from "./declare-data";
import { schemaOfType } from "./schema-of-type";
import { changeActions } from "./tree/change-actions";
import { isNameFree } from "./tree/field-names";
import { versionOf } from "./tree/version-of";

type Details = { readonly from: ScreenKey; readonly name: string; readonly to: ScreenKey };

/** `reference` reads the answer on the later screen; undefined when it cannot be carried there. */
export type Carried = { readonly document: FlowDocument; readonly reference: string | undefined };

/**
 * Makes an answer readable on another screen. Since 4.0 a reference to its screen does, and nothing changes; before,
 * the answer is sent from screen to screen along the shortest way: every screen on it declares a field, every route to
 * them sends it. Uploads and date ranges cannot be sent that way.
 */
export function carryAnswer(document: FlowDocument, details: Details): Carried {
  const { name } = details;
  const from = screenWithKey(document, details.from);
  const to = screenWithKey(document, details.to);
  const answer = from && answersOn(from).find((each) => each.name === name);
  if (!from || !to || !answer) return { document, reference: undefined };
  if (from === to) return { document, reference: `\${form.${name}}` };
  const isNamed = screensById(document).get(screenId(from)) === from;
  if (isAtLeast(versionOf(document), "4.0") && isNamed) {
    return { document, reference: `\${screen.${screenId(from)}.form.${name}}` };
  }
  const schema = answer.type === "object" ? undefined : schemaOfType(answer.type);
  const way = shortestWay(document, from.key, to.key);
  if (!schema || !isNamed || !way) return { document, reference: undefined };
  let carried = document;
  let value = `\${form.${name}}`;
  let before = from.key;
  for (const key of way) {
    const step = sendOn(carried, { key, before, value, name, schema, origin: screenId(from) });
    carried = step.document;
    value = `\${data.${step.field}}`;
    before = key;
  }
  return { document: carried, reference: value };
}

type Step = {
  readonly key: ScreenKey;
  readonly before: ScreenKey;
  readonly value: string;
  readonly name: string;
  readonly schema: ReturnType<typeof schemaOfType> & object;
  readonly origin: string;
};

/** One screen of the way: a field that holds the answer already, or a new one that the screen before it fills. */
function sendOn(
  document: FlowDocument,
  step: Step,
): { readonly document: FlowDocument; readonly field: string } {
  const screen = screenWithKey(document, step.key);
  if (!screen) return { document, field: step.name };
  const known = fieldHolding(document, screen, step);
  if (known !== undefined) return { document, field: known };
  const field = freeField(screen, step.name);
  const declared = declareData(document, { screen: step.key, name: field, schema: step.schema });
  const id = screenId(screen);
  const filled = changeActions(declared, ({ action, screen: at }) => {
    const payload = own(action, "payload");
    if (at.key !== step.before || navigateTarget(action) !== id || !isJsonObject(payload)) return action;
    return withKey(action, "payload", withKey(payload, field, step.value));
  });
  return { document: filled, field };
}

function fieldHolding(document: FlowDocument, screen: FlowScreen, step: Step): string | undefined {
  const passages = passagesByTarget(document);
  const answer = { screen: step.origin, scope: "form" as const, name: step.name };
  return fieldsOn(screen).find(({ name }) => {
    const home = homeOf(`\${data.${name}}`, screen);
    const origin = home && originOf(passages, home);
    return origin !== undefined && sameHome(origin, answer);
  })?.name;
}

function freeField(screen: FlowScreen, name: string): string {
  const data = own(screen.props, "data");
  const fields = isJsonObject(data) ? data : {};
  if (isNameFree(fields, name)) return name;
  let count = 2;
  while (!isNameFree(fields, `${name}_${count}`)) count += 1;
  return `${name}_${count}`;
}

/** The screens after the first one up to the last. */
function shortestWay(
  document: FlowDocument,
  from: ScreenKey,
  to: ScreenKey,
): readonly ScreenKey[] | undefined {
  const routes = routesOf(document);
  const cameFrom = new Map<ScreenKey, ScreenKey>();
  const seen = new Set([from]);
  for (const key of seen) {
    for (const next of routes.get(key) ?? []) {
      if (!seen.has(next)) cameFrom.set(next, key);
      seen.add(next);
    }
  }
  if (!seen.has(to)) return undefined;
  const way: ScreenKey[] = [];
  for (let key: ScreenKey | undefined = to; key !== undefined && key !== from; key = cameFrom.get(key))
    way.unshift(key);
  return way;
}
