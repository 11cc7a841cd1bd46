"use client";

import { useState } from "react";
import { ChangedAt } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import type { Reservation } from "@/lib/sources/holds/list-reservations";
import { texts } from "../texts";
import { useReservations } from "./table-context";

type TakenCellProps = {
  readonly rowId: string;
  readonly taken: number;
  /** The line with the focus; its button alone is on the way of Tab. */
  readonly isActive: boolean;
};

/** How many places of a row are taken; it opens the reservations, which can be given back. */
export function TakenCell({ rowId, taken, isActive }: TakenCellProps) {
  const { list, giveBack } = useReservations();
  const [found, setFound] = useState<readonly Reservation[] | null>(null);
  const words = texts.reservations;

  async function load(): Promise<void> {
    const answer = await list(rowId).catch(() => undefined);
    if (answer?.ok) setFound(answer.value);
    else showToast({ text: texts.failure(answer?.failure.reason ?? ""), tone: "problem" });
  }
  async function release(id: string): Promise<void> {
    const answer = await giveBack(rowId, id).catch(() => undefined);
    if (answer && !answer.ok) showToast({ text: texts.failure(answer.failure.reason), tone: "problem" });
    await load();
  }
  return (
    <Popover
      title={words.title}
      className="w-80"
      onOpenChange={(open) => open && void load()}
      trigger={
        <button
          type="button"
          tabIndex={isActive ? 0 : -1}
          aria-label={words.open(taken)}
          className="rounded-[4px] px-1.5 font-medium text-ink underline decoration-line-strong underline-offset-2 hover:bg-hover"
        >
          {taken}
        </button>
      }
    >
      {found === null ? (
        <Skeleton className="h-8" />
      ) : (
        <ul className="flex flex-col gap-2">
          {found.map(({ id, quantity, createdAt, heldUntil }) => (
            <li key={id} className="flex items-center justify-between gap-3">
              <span>
                {words.places(quantity)}
                <span className="block text-caption text-secondary">
                  {heldUntil === null ? words.confirmed : words.held} <ChangedAt at={createdAt} />
                </span>
              </span>
              <Button size="panel" onClick={() => void release(id)}>
                {words.giveBack}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="text-secondary">{words.none}</li>}
        </ul>
      )}
    </Popover>
  );
}
