import { listLinkStates } from "@/db/link-states";
import type { WorkspaceScope } from "@/db/scope";
import { type FlowState, flowStateOf } from "./flow-state";

/** Where a Flow stands in one connected account. */
export type FlowPlace = {
  readonly accountId: string;
  readonly accountName: string;
  /** The account is one of the sandbox. */
  readonly isSimulated: boolean;
  readonly state: FlowState;
  /** The JSON there is not the one that was put there from here. */
  readonly isChangedAtMeta: boolean;
};

/** Where Flows stand in all accounts that have them, by the ids of the Flows. */
export async function listStates(
  scope: WorkspaceScope,
  flowIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FlowPlace[]>> {
  const places = new Map<string, FlowPlace[]>();
  for (const link of await listLinkStates(scope, flowIds)) {
    const { flowId, accountId, accountName, isSimulated, isChangedAtMeta } = link;
    const place = { accountId, accountName, isSimulated, isChangedAtMeta, state: flowStateOf(link) };
    places.set(flowId, [...(places.get(flowId) ?? []), place]);
  }
  return places;
}
