import { type Json, own } from "@/lib/flow/json";
import type { RunState } from "@/lib/flow/runtime/state";

/** The id of the screen in front; null before the first. */
export function currentScreen(run: RunState): string | null {
  return run.history.at(-1) ?? null;
}

/** What an input of the screen in front holds. */
export function currentAnswer(run: RunState, name: string): Json | undefined {
  const id = currentScreen(run);
  const memory = id === null || !Object.hasOwn(run.screens, id) ? undefined : run.screens[id];
  return memory && own(memory.form, name);
}
