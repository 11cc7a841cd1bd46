/** Which things of one version are which of the other. */
export type Pairing<Item> = {
  readonly toAfter: Map<Item, Item>;
  readonly toBefore: Map<Item, Item>;
};

export function startPairing<Item>(): Pairing<Item> {
  return { toAfter: new Map(), toBefore: new Map() };
}

export function pairUp<Item>({ toAfter, toBefore }: Pairing<Item>, before: Item, after: Item): void {
  toAfter.set(before, after);
  toBefore.set(after, before);
}

export function openBefore<Item>({ toAfter }: Pairing<Item>, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !toAfter.has(item));
}

export function openAfter<Item>({ toBefore }: Pairing<Item>, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !toBefore.has(item));
}

/** Pairs what is still open by a key, in order of appearance; an undefined key pairs with nothing. */
export function pairByKey<Item>(
  pairing: Pairing<Item>,
  { before, after }: { readonly before: readonly Item[]; readonly after: readonly Item[] },
  keyOf: (item: Item) => string | undefined,
): void {
  const waiting = new Map<string, Item[]>();
  // From the last to the first, because taking from the end of a list is cheap.
  for (const item of openBefore(pairing, before).toReversed()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const queue = waiting.get(key);
    if (queue) queue.push(item);
    else waiting.set(key, [item]);
  }
  if (waiting.size === 0) return;
  for (const item of openAfter(pairing, after)) {
    const key = keyOf(item);
    const counterpart = key === undefined ? undefined : waiting.get(key)?.pop();
    if (counterpart !== undefined) pairUp(pairing, counterpart, item);
  }
}
