"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type CallsState, withArrived, withPage } from "./calls-state";
import type { CallsPage, CallsPorts } from "./ports";

const lookEveryMs = 2_500;

/** The log as the address wants it, followed while more calls come. */
export function useCalls(
  ports: CallsPorts,
  first: { readonly query: string; readonly page: CallsPage },
  query: string,
) {
  const [state, setState] = useState<CallsState>(first.page);
  const [loaded, setLoaded] = useState(first.query);
  const [trouble, setTrouble] = useState<"list" | "arrivals" | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  // What was asked for another query is thrown away.
  const current = useRef(query);
  current.current = query;

  useEffect(() => {
    if (query === loaded && round === 0) return;
    void ports
      .load(query, null)
      .catch(nothing)
      .then((page) => {
        if (current.current !== query) return;
        setTrouble(page ? null : "list");
        if (!page) return;
        setState(page);
        setLoaded(query);
        setRound(0);
      });
  }, [ports, query, loaded, round]);

  const newest = state.calls[0]?.position ?? 0;
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === "hidden" || query !== loaded) return;
      const arrived = await ports.arrived(query, newest).catch(nothing);
      if (current.current !== query) return;
      setTrouble((trouble) => (trouble === "list" ? trouble : arrived ? null : "arrivals"));
      if (arrived) setState((state) => withArrived(state, arrived.calls));
    };
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [ports, query, loaded, newest]);

  const loadMore = useCallback(async () => {
    if (state.next === null || isBusy) return;
    setBusy(true);
    const page = await ports.load(query, state.next).catch(nothing);
    setBusy(false);
    if (page && current.current === query) setState((state) => withPage(state, page));
  }, [ports, query, state.next, isBusy]);

  const isLoading = query !== loaded && trouble !== "list";
  return { state, trouble, isLoading, isBusy, loadMore, retry: () => setRound((round) => round + 1) };
}

function nothing(): undefined {
  return undefined;
}
