import { z } from "zod";
import type { SendState } from "@/db/schema/send";
import { inTransaction, type Scope } from "@/db/scope";
import { findSendList, moveSends, steerSendList } from "@/db/send-lists";
import { failure, type Result, success } from "@/lib/result";

export const wishes = ["pause", "go-on", "cancel", "repeat-unknown", "repeat-failed"] as const;
/** What a person may ask of a list. Nothing that may have gone out is repeated unless they say so. */
export type Wish = (typeof wishes)[number];

export const wishSchema = z.object({ listId: z.string().max(100), wish: z.enum(wishes) });

export type ListNotFound = { readonly reason: "list-not-found" };

const moves: {
  readonly [wish in Wish]?: { readonly from: readonly SendState[]; readonly to: "queued" | "cancelled" };
} = {
  cancel: { from: ["queued"], to: "cancelled" },
  "repeat-unknown": { from: ["unknown"], to: "queued" },
  "repeat-failed": { from: ["failed"], to: "queued" },
};

/** Does it, and lets the list go on where its messages are to go out again. */
export async function steerList(
  scope: Scope,
  { listId, wish }: z.output<typeof wishSchema>,
  now: Date,
): Promise<Result<void, ListNotFound>> {
  return inTransaction(scope, async (inside): Promise<Result<void, ListNotFound>> => {
    if (!(await findSendList(inside, listId))) return failure({ reason: "list-not-found" });
    const move = moves[wish];
    if (move) await moveSends(inside, listId, { ...move, at: now });
    if (wish === "pause") await steerSendList(inside, listId, "paused");
    if (wish === "go-on" || move?.to === "queued") await steerSendList(inside, listId, "running");
    return success(undefined);
  });
}
