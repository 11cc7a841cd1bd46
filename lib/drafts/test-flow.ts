import type { Scope } from "@/db/scope";
import type { Result } from "@/lib/result";
import { addFlow } from "./add-flow";

export const emptyFlow = '{ "version": "7.2", "screens": [] }';

/** For tests: adds a Flow under the name and answers its id. */
export async function flowNamed(scope: Scope, name: string, text = emptyFlow): Promise<string> {
  return valueIn(await addFlow(scope, { name, text, layout: {} })).flowId;
}

/** For tests: the value of a result that must not be a refusal. */
export function valueIn<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}
