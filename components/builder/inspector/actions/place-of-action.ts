import type { Trigger } from "@/lib/flow/catalogue/definition";
import type { Place } from "../place";

/** Trigger and entry of an action, read from the path that leads to it. */
export function placeOfAction({ path }: Place): { trigger: Trigger; item?: number } {
  const item = path.find((step) => typeof step === "number");
  const trigger = path.at(-1) as Trigger; // paths of actions end with their trigger
  return item === undefined ? { trigger } : { trigger, item: Number(item) };
}
