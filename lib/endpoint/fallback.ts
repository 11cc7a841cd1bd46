import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { fieldsOn } from "@/lib/flow/model/answers";
import { screenId } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { entryScreen } from "@/lib/flow/runtime/routing";
import type { Contract } from "./contract/contract";
import type { Question } from "./read-request";

type Around = {
  readonly contract: Contract | undefined;
  readonly lastShown: (screen: string) => Promise<JsonObject | undefined>;
};

/** A screen to stay on, with a message; undefined when there is none that could be shown. */
export type Fallback = { readonly screen: string; readonly data: JsonObject } | undefined;

/**
 * What a person sees when their question got no usable reply: the screen they are on, with all it had and a message, so
 * that they can try again. On opening there is none yet; the first screen serves if it needs no data, or if this person
 * has seen it before. Otherwise the phone offers another try by itself.
 */
export async function fallback(
  { contract, lastShown }: Around,
  { screen: asked }: Pick<Question, "screen">,
  message: string,
): Promise<Fallback> {
  const entry = contract && entryScreen(contract.flow);
  const screen = asked ?? (entry && screenId(entry));
  if (screen === undefined || screen === "") return undefined;
  const declared = contract && screenWithId(contract.flow, screen);
  if (contract && !declared) return undefined;
  // Of a Flow that is not known nobody can say what its screen needs.
  const needsData = !declared || fieldsOn(declared).some(({ name }) => name !== "error_message");
  const last = needsData ? await lastShown(screen) : undefined;
  if (asked === undefined && needsData && !isJsonObject(last)) return undefined;
  return { screen, data: { ...last, error_message: message } };
}
