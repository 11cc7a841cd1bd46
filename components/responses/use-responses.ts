"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ResponsesPage, ResponsesPorts, Totals } from "./ports";
import {
  firstState,
  type ResponsesState,
  withArrived,
  withoutRows,
  withPage,
  withWaitingShown,
} from "./responses-state";

const lookEveryMs = 4_000;

type First = { readonly query: string; readonly page: ResponsesPage; readonly totals: Totals };

/** The rows of the table: loaded page by page, followed while more arrive. */
export function useResponses(ports: ResponsesPorts, first: First, query: string) {
  const [state, setState] = useState<ResponsesState>(() => firstState(first.page, first.totals));
  const [loaded, setLoaded] = useState(first.query);
  const [busyWith, setBusy] = useState<"table" | "more" | null>(null);
  const [trouble, setTrouble] = useState<"table" | "arrivals" | null>(null);
  const [round, setRound] = useState(0);
  // The one table that answers may still be put into; what was asked for another is thrown away.
  const current = useRef(query);
  current.current = query;
  const isNewestFirst = !/(^|&)(sort|direction)=/.test(query);

  useEffect(() => {
    if (query === loaded && round === 0) return;
    let isCurrent = true;
    setBusy("table");
    void ports
      .load(query, null)
      .catch(nothing)
      .then((page) => {
        if (!isCurrent) return;
        setBusy(null);
        setTrouble(page ? null : "table");
        if (!page) return;
        setState((state) => firstState(page, state.totals));
        setLoaded(query);
        setRound(0);
      });
    return () => {
      isCurrent = false;
    };
  }, [ports, query, loaded, round]);

  const newest = state.totals.newest;
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === "hidden" || query !== loaded) return;
      const arrived = await ports.arrived(query, newest).catch(nothing);
      if (current.current !== query) return;
      setTrouble((trouble) => (trouble === "table" ? trouble : arrived ? null : "arrivals"));
      if (arrived) setState((state) => withArrived(state, arrived, isNewestFirst));
    };
    const timer = setInterval(() => void look(), lookEveryMs);
    const lookNow = () => void look();
    document.addEventListener("visibilitychange", lookNow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookNow);
    };
  }, [ports, query, loaded, newest, isNewestFirst]);

  const loadMore = useCallback(async () => {
    const { next } = state;
    if (next === null || busyWith !== null || query !== loaded) return;
    setBusy("more");
    const page = await ports.load(query, next).catch(nothing);
    setBusy(null);
    if (page && current.current === query) setState((state) => withPage(state, page));
  }, [ports, query, loaded, state, busyWith]);

  return {
    state,
    isLoading: busyWith === "table" || query !== loaded,
    trouble,
    loadMore,
    retry: () => setRound((round) => round + 1),
    isNewestFirst,
    /** In another order than that of arrival the table is asked for anew. */
    showArrived: () => {
      if (isNewestFirst) setState(withWaitingShown);
      else setRound((round) => round + 1);
    },
    forget: (ids: readonly string[]) => setState((state) => withoutRows(state, ids)),
  };
}

function nothing(): undefined {
  return undefined;
}
