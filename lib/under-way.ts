/** Things under way, each by a number that nothing else has at that time. */
export type UnderWay<Item> = {
  /** Answers the number. */
  readonly add: (item: Item) => number;
  /** The item, which is not under way any more; undefined when nothing has the number. */
  readonly take: (id: number) => Item | undefined;
  readonly count: () => number;
  /** All of them, and nothing is under way any more. */
  readonly takeAll: () => readonly Item[];
};

/**
 * Keeps what comes and goes by the thousand in places that are used again. A Map makes a new table every few items, and
 * the old one leads to the new: where one outlives its use, those after it may not be swept before everything is.
 */
export function underWay<Item extends object>(): UnderWay<Item> {
  const items: (Item | undefined)[] = [];
  const free: number[] = [];
  return {
    add: (item) => {
      const id = free.pop() ?? items.length;
      items[id] = item;
      return id;
    },
    take: (id) => {
      const item = items[id];
      if (item === undefined) return undefined;
      items[id] = undefined;
      free.push(id);
      return item;
    },
    count: () => items.length - free.length,
    takeAll: () => {
      const taken = items.filter((item) => item !== undefined);
      items.length = 0;
      free.length = 0;
      return taken;
    },
  };
}
