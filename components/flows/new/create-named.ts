import type { JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { AddedFlow, FlowFailure, FlowsPorts } from "../ports";

/** Numbers that are tried before the server finds a name of its own. */
const numberMax = 9;

/** Adds a Flow under this name, or with the first free number behind it: "Survey", "Survey (2)"… */
export async function createNamed(
  { createFlow }: Pick<FlowsPorts, "createFlow">,
  { name, flow }: { readonly name: string; readonly flow: JsonObject },
): Promise<Result<AddedFlow, FlowFailure>> {
  const text = JSON.stringify(flow, null, 2);
  for (let number = 1; number <= numberMax; number += 1) {
    const added = await createFlow({ text, name: number === 1 ? name : `${name} (${number})` });
    if (added.ok || added.failure.reason !== "name-taken") return added;
  }
  return createFlow({ text });
}
