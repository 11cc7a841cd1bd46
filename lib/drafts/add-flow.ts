import { isDuplicate } from "@/db/failures";
import { insertFlow, takenNameKeys } from "@/db/flows";
import { nameKey } from "@/db/name-key";
import type { Layout } from "@/db/schema/draft";
import { inTransaction, type Scope } from "@/db/scope";
import type { Rules } from "@/lib/flow/rules/rules";
import { failure, type Result, success } from "@/lib/result";
import { numbered } from "./flow-name";
import { type NameTaken, nameTaken } from "./refusals";

export type AddedFlow = { readonly flowId: string; readonly name: string };

export type FlowToAdd = {
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
  readonly rules?: Rules | null | undefined;
  /** Runs with the Flow in place, in the same transaction. */
  readonly then?: (scope: Scope, flowId: string) => Promise<unknown>;
};

/** Adds a Flow under exactly this name. */
export async function addFlow(
  scope: Scope,
  { then, ...flow }: FlowToAdd,
): Promise<Result<AddedFlow, NameTaken>> {
  try {
    return await inTransaction(scope, async (inside) => {
      const { id } = await insertFlow(inside, flow);
      await then?.(inside, id);
      return success({ flowId: id, name: flow.name });
    });
  } catch (error) {
    if (isDuplicate(error, "flow_name_unique")) return failure(nameTaken);
    throw error;
  }
}

/** Adds a Flow under this name, or under the first free "name (2)", "name (3)"… */
export async function addFlowNumbered(scope: Scope, flow: FlowToAdd): Promise<AddedFlow> {
  for (;;) {
    const added = await addFlow(scope, { ...flow, name: await freeName(scope, flow.name) });
    // Somebody else may take the name between the look and the write; then the next one is looked for.
    if (added.ok) return added.value;
  }
}

/** The name itself, or with the smallest number that is free. */
export async function freeName(scope: Scope, name: string): Promise<string> {
  const atOnce = 50;
  for (let first = 1; ; first += atOnce) {
    const candidates = Array.from({ length: atOnce }, (_, index) => numbered(name, first + index));
    const taken = await takenNameKeys(scope, candidates);
    const free = candidates.find((candidate) => !taken.has(nameKey(candidate)));
    if (free !== undefined) return free;
  }
}
