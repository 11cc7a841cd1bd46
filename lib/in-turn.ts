// Next bundles pages apart; one process has one order all the same.
type Holder = { flowsmithTurns?: Map<string, Promise<unknown>> };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** Runs the work once all that came before it under this key has ended, well or not. */
export async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  holder.flowsmithTurns ??= new Map();
  const turns = holder.flowsmithTurns;
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(key, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === mine) turns.delete(key);
  }
}
