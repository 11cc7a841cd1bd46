import { isJsonObject, type JsonObject } from "../../json";
import { isOnlyShown } from "../../model/answers";
import { type FlowScreen, isTerminal, screenId } from "../../model/document";
import { type ActionAt, collectActions } from "./actions-at";
import { type Binding, collectTexts } from "./bindings";
import { groupNodes, type NodeGroups } from "./groups";
import { type Input, type Inputs, inputsAmong, seenInputs } from "./inputs";
import { type PlacedNode, placedNodes } from "./placed-node";
import { noReads, type Reads, readsIn } from "./reads";
import { type Routes, routesOf } from "./routes";

/** What is known about a screen from itself alone, whatever the version. */
export type ScreenFacts = {
  readonly screen: FlowScreen;
  /** "" when the screen has no usable id. */
  readonly id: string;
  readonly isTerminal: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly groups: NodeGroups;
  readonly inputs: readonly Input[];
  readonly seen: Inputs;
  /** The fields the screen declares. */
  readonly data: JsonObject | undefined;
  readonly bindings: readonly Binding[];
  readonly actions: readonly ActionAt[];
  readonly routes: Routes;
  readonly reads: Reads;
  /** Inputs whose answer nothing on this screen reads, though it could be of use. */
  readonly unread: readonly Input[];
  /** Declared fields that nothing on this screen reads. */
  readonly unusedData: readonly string[];
};

const known: WeakMap<FlowScreen, ScreenFacts> = new WeakMap();

export function factsOf(screen: FlowScreen): ScreenFacts {
  const found = known.get(screen);
  if (found) return found;
  const facts = gather(screen);
  known.set(screen, facts);
  return facts;
}

function gather(screen: FlowScreen): ScreenFacts {
  const nodes = placedNodes(screen);
  const groups = groupNodes(nodes);
  const bindings: Binding[] = [];
  const actions: ActionAt[] = [];
  const reads = noReads();
  const texts = { bindings, reads };
  readsIn(screen.props.title ?? null, reads, 0);
  for (let at = 0; at < nodes.length; at += 1) {
    const placed = nodes[at];
    if (placed === undefined) continue;
    collectTexts(placed, texts);
    collectActions(placed, actions);
  }
  const inputs = inputsAmong(nodes);
  const { data } = screen.props;
  const fields = isJsonObject(data) ? data : undefined;
  return {
    screen,
    id: screenId(screen),
    isTerminal: isTerminal(screen),
    nodes,
    groups,
    inputs,
    seen: seenInputs(inputs, groups.forms.map(nameOf)),
    data: fields,
    bindings,
    actions,
    routes: routesOf(actions),
    reads,
    unread: inputs.filter((input) => !reads.form.has(input.name) && !isOnlyShown(input.placed.node)),
    unusedData: fields
      ? Object.keys(fields).filter((name) => !isForPhones(name) && !reads.data.has(name))
      : [],
  };
}

function nameOf({ node }: PlacedNode): string {
  return typeof node.props.name === "string" ? node.props.name : "";
}

/** Phones show the endpoint's message by themselves. */
function isForPhones(name: string): boolean {
  return name === "required" || name === "error_message";
}
