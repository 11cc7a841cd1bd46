import { isJsonArray, type Json } from "../json";
import { type FlowScreen, screenId, screenTitle } from "../model/document";
import { nodesOf } from "../model/walk";
import { openAfter, openBefore, type Pairing, pairByKey, pairUp, startPairing } from "./pairing";

/** Screens with another id are the same screen when they share this much, from 0 to 1. */
const likeEnough = 0.5;
/** More comparisons than this are not made; screens that were renamed then count as removed and added. */
const comparisonsMax = 40_000;

type Screens = { readonly before: readonly FlowScreen[]; readonly after: readonly FlowScreen[] };

/**
 * Which screens are the same: by id, then by equal content, then by much the same content under another id, and
 * those without an id in their order.
 */
export function matchScreens(screens: Screens): Pairing<FlowScreen> {
  const pairing = startPairing<FlowScreen>();
  pairByKey(pairing, screens, (screen) => screenId(screen) || undefined);
  const open = { before: openBefore(pairing, screens.before), after: openAfter(pairing, screens.after) };
  if (open.before.length === 0 || open.after.length === 0) return pairing;
  pairByKey(pairing, open, (screen) => contentOf(screen).join("\n") || undefined);
  pairAlike(pairing, open);
  pairByKey(pairing, open, (screen) => (screenId(screen) === "" ? "" : undefined));
  return pairing;
}

function pairAlike(pairing: Pairing<FlowScreen>, screens: Screens): void {
  const before = openBefore(pairing, screens.before).map((screen) => ({ screen, parts: partsOf(screen) }));
  const after = openAfter(pairing, screens.after).map((screen) => ({ screen, parts: partsOf(screen) }));
  if (before.length * after.length > comparisonsMax) return;
  const alike = before.flatMap((from) =>
    after.flatMap((to) => {
      const score = shared(from.parts, to.parts);
      return score >= likeEnough ? [{ from: from.screen, to: to.screen, score }] : [];
    }),
  );
  for (const { from, to } of alike.sort((a, b) => b.score - a.score)) {
    if (!pairing.toAfter.has(from) && !pairing.toBefore.has(to)) pairUp(pairing, from, to);
  }
}

type Parts = ReadonlyMap<string, number>;

/** What a screen is known by: its title, and its components one by one. Each with how often it occurs. */
function partsOf(screen: FlowScreen): Parts {
  const parts = new Map<string, number>();
  const add = (part: string): void => {
    parts.set(part, (parts.get(part) ?? 0) + 1);
  };
  if (screenTitle(screen) !== "") add(`title ${screenTitle(screen)}`);
  for (const part of contentOf(screen)) add(part);
  return parts;
}

function contentOf(screen: FlowScreen): readonly string[] {
  return nodesOf(screen).map(({ type, props, raw }) => `${type} ${wordsOf(raw ?? props)}`);
}

/** The texts of a component, without where its actions lead, because ids of screens may have changed. */
function wordsOf(value: Json): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (isJsonArray(value)) return value.map(wordsOf).join(" ");
  return Object.entries(value)
    .map(([key, inner]) => (key === "next" || key === "payload" ? "" : `${key}:${wordsOf(inner)}`))
    .join(" ");
}

function shared(a: Parts, b: Parts): number {
  let [common, total] = [0, 0];
  for (const [part, count] of a) {
    common += Math.min(count, b.get(part) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}
