/** Hands out a few things to many who each need one for a while; those who come when none is free wait in their order. */
export function takingTurns<Thing>(things: readonly Thing[]) {
  const free = [...things];
  const waiting: ((thing: Thing) => void)[] = [];
  let served = 0;

  function giveBack(thing: Thing): void {
    const next = waiting[served];
    if (!next) {
      free.push(thing);
      return;
    }
    served += 1;
    // Those who were served are let go now and then, not one by one.
    if (served > 1_000) {
      waiting.splice(0, served);
      served = 0;
    }
    next(thing);
  }

  return async <Value>(use: (thing: Thing) => Promise<Value>): Promise<Value> => {
    const thing = free.pop() ?? (await new Promise<Thing>((resolve) => waiting.push(resolve)));
    try {
      return await use(thing);
    } finally {
      giveBack(thing);
    }
  };
}
