import { catalogue } from "../catalogue/index";
import type { Chooser } from "../fixtures/chooser";
import type { Json } from "../json";
import type { FlowDocument, NodeId, ScreenKey } from "../model/document";
import type { Location } from "../model/location";
import type { IdSource } from "../model/parse";
import { nodesOf } from "../model/walk";
import { readExactly } from "../text/read-exactly";
import { addCase } from "./add-case";
import { addElse, removeElse } from "./add-else";
import { addFooter } from "./add-footer";
import { addScreen } from "./add-screen";
import { carryAnswer } from "./carry-answer";
import { collectAnswers } from "./collect-answers";
import { connectScreens } from "./connect-screens";
import { conversionsOf, convertComponent } from "./convert-component";
import { copyNodes, copyScreens } from "./copy";
import { declareData, setExample } from "./declare-data";
import { deleteNodes } from "./delete-nodes";
import { deleteScreen } from "./delete-screen";
import { disableEndpoint } from "./disable-endpoint";
import { disconnect } from "./disconnect";
import { duplicateNodes } from "./duplicate-nodes";
import { duplicateScreen } from "./duplicate-screen";
import { enableEndpoint } from "./enable-endpoint";
import { insertNode } from "./insert-node";
import { insertScreenOnEdge } from "./insert-screen-on-edge";
import { insertItem, moveItem, pasteItems, removeItem } from "./items";
import { moveNodes } from "./move-nodes";
import { moveScreen } from "./move-screen";
import { pasteValue } from "./paste-nodes";
import { removeCase } from "./remove-case";
import { removeData } from "./remove-data";
import { renameAnswer } from "./rename-answer";
import { renameCase } from "./rename-case";
import { renameData } from "./rename-data";
import { renameScreenId } from "./rename-screen-id";
import { type ActionChoice, setAction } from "./set-action";
import { setItemTitle } from "./set-item-title";
import { setPropAt } from "./set-prop-at";
import { setScreenTitle } from "./set-screen-title";
import { setTerminal } from "./set-terminal";
import { setVersion } from "./set-version";
import { unwrap } from "./unwrap";
import { wrapInIf, wrapInSwitch } from "./wrap-in-branches";
import { wrapInForm } from "./wrap-in-form";
import { writeProp } from "./write-prop";

/** Everything a random command may aim at, drawn anew for each. For property tests. */
type Aim = {
  readonly document: FlowDocument;
  readonly newId: IdSource;
  readonly choose: Chooser;
  readonly node: NodeId;
  readonly other: NodeId;
  readonly screen: ScreenKey;
  readonly to: ScreenKey;
  readonly place: Location;
  readonly name: string;
  readonly index: number;
};

/** A command with details drawn at random, many of them without sense. */
export function randomCommand(
  document: FlowDocument,
  { choose, newId }: { readonly choose: Chooser; readonly newId: IdSource },
): { readonly name: string; readonly document: FlowDocument } {
  const names = Object.keys(commands);
  const name = names[choose.below(names.length)] ?? "";
  const next = commands[name]?.(aimAt(document, choose, newId)) ?? document;
  return { name, document: next };
}

function aimAt(document: FlowDocument, choose: Chooser, newId: IdSource): Aim {
  const nodes = document.screens.flatMap(nodesOf);
  // Identities of things that are gone, now and then.
  const aNode = (): NodeId => nodes[choose.below(nodes.length + 1)]?.id ?? ("gone" as NodeId);
  const aScreen = (): ScreenKey =>
    document.screens[choose.below(document.screens.length + 1)]?.key ?? ("gone" as ScreenKey);
  const parent = choose.rarely(2) ? aNode() : null;
  const slot = choose.of(["children", "then", "else", "cases.first", "cases.default"]);
  const index = choose.below(6);
  const screen = aScreen();
  const holder = document.screens.find((each) => nodesOf(each).some(({ id }) => id === parent));
  return {
    document,
    newId,
    choose,
    node: aNode(),
    other: aNode(),
    screen,
    to: aScreen(),
    place: { screen: holder?.key ?? screen, parent, slot: parent === null ? "children" : slot, index },
    name: choose.of([
      "field_0",
      "email_1",
      "fresh",
      "START",
      "NEW_ID",
      "d_0",
      "first",
      "d_1",
      "not valid",
      "",
    ]),
    index,
  };
}

const trigger = "on-click-action";
const values: readonly [Json, ...Json[]] = [
  "",
  "x",
  "${form.field_0}",
  true,
  3,
  null,
  [],
  {},
  { name: "complete" },
];

type Commands = { readonly [name: string]: (aim: Aim) => FlowDocument };

const commands: Commands = {
  addCase: ({ document, node, name: key }) => addCase(document, { node, key }),
  addElse: ({ document, node }) => addElse(document, { node }),
  addFooter: ({ document, screen, newId }) => addFooter(document, { screen, newId }),
  addScreen: ({ document, screen, name, newId }) =>
    addScreen(document, { title: name, after: screen, newId }).document,
  carryAnswer: ({ document, screen, to, name }) => carryAnswer(document, { from: screen, to, name }).document,
  collectAnswers: ({ document, screen }) => collectAnswers(document, { screen }),
  connectScreens: ({ document, node, to }) => connectScreens(document, { node, to }),
  connectRow: ({ document, node, to, index }) => connectScreens(document, { node, to, item: index }),
  convertComponent: ({ document, node, index }) =>
    convertComponent(document, { node, to: conversionsOf(document, node)[index]?.type ?? "" }).document,
  copyAndPaste: ({ document, node, other, place, newId }) =>
    pasteValue(document, { value: readExactly(copyNodes(document, [node, other])), at: place, newId })
      .document,
  copyAndPasteScreens: ({ document, screen, to, place, newId }) =>
    pasteValue(document, { value: readExactly(copyScreens(document, [screen, to])), at: place, newId })
      .document,
  declareData: ({ document, screen, name }) =>
    declareData(document, { screen, name, schema: { type: "string" } }),
  deleteNodes: ({ document, node, other }) => deleteNodes(document, [node, other]).document,
  deleteScreen: ({ document, screen }) => deleteScreen(document, screen).document,
  disableEndpoint: ({ document }) => disableEndpoint(document).document,
  disconnect: ({ document, node }) => disconnect(document, { node, trigger }),
  duplicateNodes: ({ document, node, other, newId }) =>
    duplicateNodes(document, { nodes: [node, other], newId }).document,
  duplicateScreen: ({ document, screen, newId }) => duplicateScreen(document, { screen, newId }).document,
  enableEndpoint: ({ document }) => enableEndpoint(document),
  insertItem: ({ document, node, name }) => insertItem(document, { node, list: "data-source", title: name }),
  insertNode: ({ document, place, choose, newId }) => {
    const component = catalogue[choose.below(catalogue.length)]?.type ?? "";
    return insertNode(document, { component, at: place, newId }).document;
  },
  insertScreenOnEdge: ({ document, node, newId }) =>
    insertScreenOnEdge(document, { node, title: "Between", newId }).document,
  moveItem: ({ document, node, index }) =>
    moveItem(document, { node, list: "data-source", from: index, to: 0 }),
  moveNodes: ({ document, node, other, place, choose }) =>
    moveNodes(document, { nodes: choose.rarely(2) ? [node] : [node, other], to: place }),
  moveScreen: ({ document, screen, index }) => moveScreen(document, { screen, to: index }),
  pasteItems: ({ document, node }) =>
    pasteItems(document, { node, list: "list-items", text: "One\nTwo | 2", mode: "append" }),
  removeCase: ({ document, node, name: key }) => removeCase(document, { node, key }),
  removeData: ({ document, screen, name }) => removeData(document, { screen, name }).document,
  removeElse: ({ document, node }) => removeElse(document, { node }),
  removeItem: ({ document, node, index }) => removeItem(document, { node, list: "data-source", index }),
  renameAnswer: ({ document, node, name }) => renameAnswer(document, { node, name }),
  renameCase: ({ document, node, name }) => renameCase(document, { node, key: "first", to: name }),
  renameData: ({ document, screen, name }) => renameData(document, { screen, from: "d_0", to: name }),
  renameScreenId: ({ document, screen, name }) => renameScreenId(document, { screen, id: name }),
  setAction: ({ document, node, to, newId, choose }) => {
    const choices: readonly [ActionChoice, ...ActionChoice[]] = [
      { name: "navigate", to },
      { name: "complete" },
      { name: "data_exchange" },
      null,
    ];
    return setAction(document, { node, trigger, action: choose.of(choices), newId });
  },
  setExample: ({ document, screen, choose }) =>
    setExample(document, { screen, name: "d_0", example: choose.of(values) }),
  setItemTitle: ({ document, node, name, index }) =>
    setItemTitle(document, { node, list: "data-source", index, path: ["title"], title: name }),
  setPropAt: ({ document, node, screen, choose }) => {
    const path = choose.of([
      ["text"],
      ["name"],
      ["on-click-action", "payload", "x"],
      ["data-source", 0, "id"],
      ["data"],
    ]);
    const target = choose.rarely(2) ? { screen, path } : { screen, node, path };
    return setPropAt(document, target, choose.rarely(4) ? undefined : choose.of(values));
  },
  setScreenTitle: ({ document, screen, name }) => setScreenTitle(document, { screen, title: name }),
  setTerminal: ({ document, screen, newId, choose }) =>
    setTerminal(document, { screen, terminal: choose.rarely(2), newId }),
  setVersion: ({ document, choose }) => setVersion(document, choose.of(["7.3", "7.0", "6.0", "5.1", "3.1"])),
  unwrap: ({ document, node }) => unwrap(document, { node }),
  writeLabel: ({ document, node, name }) => writeProp(document, { node, path: ["label"] }, name),
  wrapInForm: ({ document, screen, newId }) => wrapInForm(document, { screen, newId }).document,
  wrapInIf: ({ document, node, newId }) =>
    wrapInIf(document, { nodes: [node], condition: "${form.x}", newId }).document,
  wrapInSwitch: ({ document, node, newId }) =>
    wrapInSwitch(document, { nodes: [node], value: "${form.x}", cases: ["a"], newId }).document,
};

/** Names of all commands. */
export const commandNames: readonly string[] = Object.keys(commands);
