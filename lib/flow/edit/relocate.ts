import type { Reference } from "../expression/reference";
import { isJsonArray, own } from "../json";
import { answerOf, answersOn } from "../model/answers";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "../model/document";
import { screensById } from "../model/edges";
import { isAtLeast } from "../version";
import { changeAll, changeScreen, changeScreens, withScreenProp } from "./tree/change";
import { flat } from "./tree/flat";
import { mendNode, mendScreen, type Rename } from "./tree/mend";
import { namesOn, withFreshNames } from "./tree/names";
import { versionOf } from "./tree/version-of";

/** Nodes on their way from one screen to another, and the document they left, its references mended. */
export type Relocated = { readonly document: FlowDocument; readonly nodes: readonly FlowNode[] };

/**
 * Mends references around nodes that move to another screen: what they read on the old screen is read from afar, what
 * others read of them follows them, and inputs get a free name. Nothing is mended before 4.0, which has no references
 * between screens, nor where screens share an id.
 */
export function relocate(
  document: FlowDocument,
  move: { readonly nodes: readonly FlowNode[]; readonly from: FlowScreen; readonly to: FlowScreen },
): Relocated {
  const { from, to } = move;
  const [oldId, newId] = [screenId(from), screenId(to)];
  const screens = screensById(document);
  const canMend =
    isAtLeast(versionOf(document), "4.0") &&
    screens.get(oldId)?.key === from.key &&
    screens.get(newId)?.key === to.key;
  if (!canMend) return { document, nodes: withFreshNames(move.nodes, namesOn(to)).nodes };
  const inputs = flat(move.nodes).flatMap((node) => answerOf(node)?.name ?? []);
  const left = new Set(answersOn(from).map(({ name }) => name));
  const moved = new Set(inputs.filter((name) => !left.has(name)));
  const globalised = changeAll(move.nodes, (node) =>
    mendNode(node, seenFromAfar({ moved: new Set(inputs), oldId, newId })),
  );
  const { nodes, renamed } = withFreshNames(globalised, namesOn(to));
  const names = new Map([...moved].map((name) => [name, renamed.get(name) ?? name]));
  const followed = changeScreens(document, (screen) =>
    mendScreen(
      screen,
      followInputs({ names, oldId, newId, isOld: screen.key === from.key, isNew: screen.key === to.key }),
    ),
  );
  return { document: moveSensitive(followed, from, to, names), nodes };
}

/** For the moved nodes: local references to what stays behind become global, global ones to the new screen local. */
function seenFromAfar({
  moved,
  oldId,
  newId,
}: {
  readonly moved: ReadonlySet<string>;
  readonly oldId: string;
  readonly newId: string;
}): Rename {
  return (reference) => {
    const isMoved = reference.scope === "form" && moved.has(reference.path[0] ?? "");
    if (reference.screen === null) return isMoved ? reference : { ...reference, screen: oldId };
    if (reference.screen === newId) return { ...reference, screen: null };
    return reference.screen === oldId && isMoved ? { ...reference, screen: null } : reference;
  };
}

type Follow = {
  readonly names: ReadonlyMap<string, string>;
  readonly oldId: string;
  readonly newId: string;
  readonly isOld: boolean;
  readonly isNew: boolean;
};

/** For all others: references to the moved inputs lead to the new screen. */
function followInputs({ names, oldId, newId, isOld, isNew }: Follow): Rename {
  return (reference): Reference => {
    const to = reference.scope === "form" ? names.get(reference.path[0] ?? "") : undefined;
    const isOurs = reference.screen === oldId || (reference.screen === null && isOld);
    if (to === undefined || !isOurs) return reference;
    return { ...reference, screen: isNew ? null : newId, path: [to, ...reference.path.slice(1)] };
  };
}

function moveSensitive(
  document: FlowDocument,
  from: FlowScreen,
  to: FlowScreen,
  names: ReadonlyMap<string, string>,
): FlowDocument {
  const sensitive = own(from.props, "sensitive");
  if (!isJsonArray(sensitive)) return document;
  const leaving = sensitive.flatMap((name) => (typeof name === "string" ? (names.get(name) ?? []) : []));
  if (leaving.length === 0) return document;
  const staying = sensitive.filter((name) => typeof name !== "string" || !names.has(name));
  const left = changeScreen(document, from.key, (screen) =>
    withScreenProp(screen, "sensitive", staying.length > 0 ? staying : undefined),
  );
  return changeScreen(left, to.key, (screen) => {
    const present = own(screen.props, "sensitive");
    return withScreenProp(screen, "sensitive", [...(isJsonArray(present) ? present : []), ...leaving]);
  });
}
