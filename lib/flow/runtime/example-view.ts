import type { Environment, ScreenValues } from "../expression/environment";
import type { JsonObject } from "../json";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  type NodeId,
  type ScreenKey,
  screenId,
} from "../model/document";
import { screensById } from "../model/edges";
import { mentionsIn, mentionsInValue } from "../model/mentions";
import { nodesOf, screenWithKey } from "../model/walk";
import { exampleDataOf } from "./data-schema";
import { nodeViewOf } from "./node-view";
import { initialValues } from "./preset";
import { titleOf } from "./screen-view";
import { shownIds } from "./shown-nodes";
import type { NodeView } from "./view";

/** A screen drawn without a run. */
export type ExampleView = {
  readonly id: string;
  readonly title: string;
  /** Every node of the screen: containers, branches that are not chosen and hidden ones too. */
  readonly nodes: ReadonlyMap<NodeId, NodeView>;
  /** The nodes that phones would draw, with the containers around them. */
  readonly shown: ReadonlySet<NodeId>;
};

/** Values to draw with instead of the examples; both are merged over them. */
export type ExampleOptions = { readonly data?: JsonObject; readonly form?: JsonObject };

const noOptions: ExampleOptions = {};

/**
 * A screen as the builder's canvas draws it, from `__example__` data and init-values. Undefined when the key names
 * no screen. Remembered per screen: after an edit only the edited screen is drawn anew, and its untouched nodes keep
 * their views. Pass the same `options` object to profit. Source: spec/flow-json.md, chapter 6 and 13.9.
 */
export function exampleView(
  flow: FlowDocument,
  key: ScreenKey,
  options: ExampleOptions = noOptions,
): ExampleView | undefined {
  const screen = screenWithKey(flow, key);
  if (!screen) return undefined;
  const known = remembered.get(screen);
  const isFresh = known?.options === options && (known.flow === flow || !readsOtherScreens(screen));
  if (known && isFresh) return known.view;
  const view = draw(flow, screen, options);
  remembered.set(screen, { flow, options, view });
  return view;
}

type Remembered = {
  readonly flow: FlowDocument;
  readonly options: ExampleOptions;
  readonly view: ExampleView;
};

const remembered = new WeakMap<FlowScreen, Remembered>();

function draw(flow: FlowDocument, screen: FlowScreen, options: ExampleOptions): ExampleView {
  const environment = exampleEnvironment(flow, screen, options);
  const nodes = new Map<NodeId, NodeView>();
  for (const node of nodesOf(screen)) nodes.set(node.id, nodeViewOf(node, environment));
  return {
    id: screenId(screen),
    title: titleOf(screen, environment),
    nodes,
    shown: shownIds(screen, environment),
  };
}

/** The values a screen is drawn with when nothing runs. */
export function exampleEnvironment(
  flow: FlowDocument,
  screen: FlowScreen,
  options: ExampleOptions = noOptions,
): Environment {
  const id = screenId(screen);
  const { data, form } = exampleValues(screen);
  return {
    id,
    data: options.data ? { ...data, ...options.data } : data,
    form: options.form ? { ...form, ...options.form } : form,
    screen(other) {
      const found = screensById(flow).get(other);
      return found && exampleValues(found);
    },
  };
}

/** Init-values of a screen read its own data only here; other screens are empty for them. */
function exampleValues(screen: FlowScreen): ScreenValues {
  const known = valuesByScreen.get(screen);
  if (known) return known;
  const data = exampleDataOf(screen);
  const environment: Environment = { id: screenId(screen), data, form: {}, screen: () => undefined };
  const values = { data, form: initialValues(screen, environment, "all") };
  valuesByScreen.set(screen, values);
  return values;
}

const valuesByScreen = new WeakMap<FlowScreen, ScreenValues>();

function readsOtherScreens(screen: FlowScreen): boolean {
  return readsOthers(mentionsInValue(screen.props.title ?? null)) || nodesOf(screen).some(nodeReadsOthers);
}

function nodeReadsOthers(node: FlowNode): boolean {
  return readsOthers(mentionsIn(node));
}

function readsOthers(mentions: ReturnType<typeof mentionsIn>): boolean {
  return mentions.some(({ reference }) => reference.screen !== null);
}
