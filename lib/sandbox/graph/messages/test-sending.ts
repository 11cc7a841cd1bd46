import { invariant } from "@/lib/invariant";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { type Connected, testFlow } from "../../test-sandbox";

/** A phone that nobody has. */
export const to = "16505551234";

/** A connected account with a Flow of two screens, live unless it is said otherwise. */
export async function withFlow(
  connected: Connected,
  { isLive = true }: { readonly isLive?: boolean } = {},
): Promise<Connected & { readonly flowId: string }> {
  const { graph, account } = connected;
  const wanted = { name: "Booking", categories: ["OTHER"], flowJson: testFlow() } as const;
  const made = await createFlow(graph, account.wabaId, wanted);
  invariant(made.ok, "the Flow is made");
  const published = isLive ? await publishFlow(graph, made.value.id) : made;
  invariant(published.ok, "the Flow is published");
  return { ...connected, flowId: made.value.id };
}
