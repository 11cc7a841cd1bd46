import { parseReference, type Reference } from "../expression/reference";
import { isJsonObject, type Json, own } from "../json";
import { actionsOf, type NodeAction } from "./actions-of";
import { fieldsOn } from "./answers";
import { type FlowDocument, type FlowScreen, type NodeId, screenId } from "./document";
import { navigateTarget } from "./edges";
import { nodesOf } from "./walk";

/** Where a value lives: an input or a field of a screen, by WhatsApp id. */
export type Home = { readonly screen: string; readonly scope: "form" | "data"; readonly name: string };

/** A navigate action on its screen. */
export type Passage = {
  readonly from: FlowScreen;
  readonly node: NodeId;
  readonly to: string;
  readonly place: NodeAction;
};

/** Every navigate action, by the id of the screen it leads to. */
export function passagesByTarget(document: FlowDocument): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const from of document.screens) {
    for (const node of nodesOf(from)) {
      for (const place of actionsOf(node)) {
        const to = navigateTarget(place.action);
        if (to === undefined) continue;
        const passage = { from, node: node.id, to, place };
        const known = passages.get(to);
        if (known) known.push(passage);
        else passages.set(to, [passage]);
      }
    }
  }
  return passages;
}

/**
 * The fields that hold nothing but the values of these homes: every route to their screen sends one of them, directly
 * or through another such field. What an endpoint may send is not looked at.
 */
export function carriedTo(document: FlowDocument, origins: readonly Home[]): readonly Home[] {
  const passages = passagesByTarget(document);
  const known = new Set(origins.map(keyOf));
  const carried: Home[] = [];
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const screen of document.screens) {
      const id = screenId(screen);
      const feeding = passages.get(id) ?? [];
      for (const { name } of feeding.length > 0 ? fieldsOn(screen) : []) {
        const home: Home = { screen: id, scope: "data", name };
        if (known.has(keyOf(home)) || !feeding.every((each) => sends(each, name, known))) continue;
        known.add(keyOf(home));
        carried.push(home);
        isGrowing = true;
      }
    }
  }
  return carried;
}

/**
 * The input (or the field that comes from outside) whose value a field holds, by whatever route a person came;
 * undefined when routes send different things or anything but a reference.
 */
export function originOf(
  passages: ReadonlyMap<string, readonly Passage[]>,
  home: Home,
  seen: readonly Home[] = [],
): Home | undefined {
  const feeding = home.scope === "data" ? (passages.get(home.screen) ?? []) : [];
  let origin: Home | undefined;
  for (const passage of feeding) {
    const before = homeOf(sentBy(passage, home.name), passage.from);
    if (!before) return undefined;
    // On a way in a circle the value is the one it already was.
    if (sameHome(before, home) || seen.some((each) => sameHome(each, before))) continue;
    const found = originOf(passages, before, [...seen, home]);
    if (!found || (origin && !sameHome(origin, found))) return undefined;
    origin = found;
  }
  return origin ?? home;
}

/** What a passage sends under a name. */
export function sentBy({ place }: Passage, name: string): Json | undefined {
  const payload = own(place.action, "payload");
  return isJsonObject(payload) ? own(payload, name) : undefined;
}

/** The home a value reads when it is exactly one reference, seen from a screen. */
export function homeOf(value: Json | undefined, from: FlowScreen): Home | undefined {
  const reference = typeof value === "string" ? parseReference(value) : null;
  return reference ? homeOfReference(reference, screenId(from)) : undefined;
}

export function homeOfReference({ scope, screen, path }: Reference, from: string): Home {
  return { screen: screen ?? from, scope, name: path[0] ?? "" };
}

export function sameHome(a: Home, b: Home): boolean {
  return a.screen === b.screen && a.scope === b.scope && a.name === b.name;
}

/** Homes for many questions. */
export type Homes = ReadonlySet<string>;

export function homesOf(homes: readonly Home[]): Homes {
  return new Set(homes.map(keyOf));
}

export function isHome(home: Home | undefined, homes: Homes): boolean {
  return home !== undefined && homes.has(keyOf(home));
}

function sends(passage: Passage, name: string, known: ReadonlySet<string>): boolean {
  const home = homeOf(sentBy(passage, name), passage.from);
  return home !== undefined && known.has(keyOf(home));
}

/** One text per home, to keep homes in sets. */
export function keyOf({ screen, scope, name }: Home): string {
  return `${screen} ${scope} ${name}`;
}
