"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { invariant } from "@/lib/invariant";
import type { TablePorts } from "../ports";
import { createTableStore, type TableState, type TableStore } from "./table-store";

type Reservations = {
  readonly list: TablePorts["reservations"];
  readonly giveBack: TablePorts["giveBack"];
};

const ReservationsContext = createContext<Reservations | null>(null);
const TableContext = createContext<TableStore | null>(null);

const lookEveryMs = 5_000;

type TableProviderProps = { readonly ports: TablePorts; readonly children: ReactNode };

/** Holds the open table: loads it, follows what others do to it, and warns before unsaved work would be lost. */
export function TableProvider({ ports, children }: TableProviderProps) {
  const [store] = useState(() => createTableStore(ports));
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void store.getState().look();
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      void store.getState().saveNow();
    };
  }, [store]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (store.getState().save.kind !== "saved") event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [store]);
  const reservations = useMemo((): Reservations => {
    return {
      list: ports.reservations,
      giveBack: async (rowId, id) => {
        const answer = await ports.giveBack(rowId, id);
        await store.getState().look();
        return answer;
      },
    };
  }, [ports, store]);
  return (
    <ReservationsContext value={reservations}>
      <TableContext value={store}>{children}</TableContext>
    </ReservationsContext>
  );
}

export function useTableStore(): TableStore {
  const store = useContext(TableContext);
  invariant(store, "A part of the table stands outside its provider.");
  return store;
}

export function useReservations(): Reservations {
  const reservations = useContext(ReservationsContext);
  invariant(reservations, "A part of the table stands outside its provider.");
  return reservations;
}

/** What of the table a part shows; it is drawn anew when that changes. */
export function useTable<Value>(select: (state: TableState) => Value): Value {
  return useStore(useTableStore(), select);
}
