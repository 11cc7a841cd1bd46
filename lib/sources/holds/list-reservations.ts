import { z } from "zod";
import { listHoldsOfRow } from "@/db/data-holds";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { sourceIdSchema } from "../source-name";
import { cancelReservation } from "./confirm";

export const reservedRowSchema = z.object({ sourceId: sourceIdSchema, rowId: z.string().max(100) });
export const reservationSchema = reservedRowSchema.extend({ id: z.string().max(100) });

/** Places that somebody has, or holds for a while. Times are ISO 8601. */
export type Reservation = {
  readonly id: string;
  readonly quantity: number;
  readonly createdAt: string;
  /** Null when it is confirmed. */
  readonly heldUntil: string | null;
};

const shownMax = 200;

/** The reservations of a row that count, the newest first. */
export async function listReservations(
  scope: WorkspaceScope,
  { sourceId, rowId }: z.output<typeof reservedRowSchema>,
  now: Date,
): Promise<Result<readonly Reservation[], never>> {
  const holds = await listHoldsOfRow(scope, rowId, shownMax);
  return success(
    holds
      .filter((hold) => hold.sourceId === sourceId && (hold.state === "confirmed" || hold.until > now))
      .map(({ id, quantity, createdAt, state, until }) => ({
        id,
        quantity,
        createdAt: createdAt.toISOString(),
        heldUntil: state === "confirmed" ? null : until.toISOString(),
      })),
  );
}

/** Gives the places of a reservation back to everybody. */
export async function giveBack(
  scope: WorkspaceScope,
  reservation: z.output<typeof reservationSchema>,
): Promise<Result<null, { readonly reason: "reservation-not-found" }>> {
  const isDone = await cancelReservation(scope, reservation);
  return isDone ? success(null) : failure({ reason: "reservation-not-found" });
}
