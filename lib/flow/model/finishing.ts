import { parseReference } from "../expression/reference";
import { isJsonObject, type JsonObject, own } from "../json";
import { isAtLeast } from "../version";
import { actionsOf } from "./actions-of";
import { documentVersion, type FlowDocument, type FlowScreen, type ScreenKey, screenId } from "./document";
import { screensById } from "./edges";
import { reachableFrom, reversed, routesOf } from "./routes";
import { nodesOf } from "./walk";

const noPayload: JsonObject = {};
const knownEnds = new WeakMap<FlowScreen["children"], boolean>();
const knownWays = new WeakMap<FlowDocument, ReadonlySet<ScreenKey>>();

/** What an action that finishes the Flow sends; undefined for other actions, and where its payload is no object. */
export function finalPayload(action: JsonObject): JsonObject | undefined {
  if (action.name !== "complete") return undefined;
  const payload = own(action, "payload") ?? noPayload;
  return isJsonObject(payload) ? payload : undefined;
}

/** Whether a screen has an action that finishes the Flow and can take one more answer along. */
export function isFinishing(screen: FlowScreen): boolean {
  const cached = knownEnds.get(screen.children);
  if (cached !== undefined) return cached;
  const found = nodesOf(screen).some((node) =>
    actionsOf(node).some(({ action }) => finalPayload(action) !== undefined),
  );
  knownEnds.set(screen.children, found);
  return found;
}

/**
 * Whether some action that finishes the Flow can send an answer of a screen: one on the screen itself or, since 4.0,
 * on a screen that is reached from it. The name of the answer must be one that references can spell.
 */
export function canBeSent(document: FlowDocument, screen: FlowScreen): boolean {
  return isFinishing(screen) || (isSeenFromAfar(document, screen) && waysToEnd(document).has(screen.key));
}

/** Whether other screens can refer to the answers of a screen. Source: spec/flow-json.md, 8. */
export function isSeenFromAfar(document: FlowDocument, screen: FlowScreen): boolean {
  const id = screenId(screen);
  return (
    isAtLeast(documentVersion(document), "4.0") &&
    screensById(document).get(id) === screen &&
    parseReference(`\${screen.${id}.form.x}`) !== null
  );
}

/** Screens from which an action that finishes the Flow can be reached. */
function waysToEnd(document: FlowDocument): ReadonlySet<ScreenKey> {
  const cached = knownWays.get(document);
  if (cached) return cached;
  const ends = document.screens.filter(isFinishing).map(({ key }) => key);
  const ways = reachableFrom(reversed(routesOf(document)), ends);
  knownWays.set(document, ways);
  return ways;
}
