"use client";

import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import type { FlowItem, FlowShelf } from "./flow-item";
import { listAddress } from "./list-address";
import { matchingFlows } from "./matching-flows";

/** The pause in typing after which the server is asked. */
const pauseMs = 200;

type Listed = {
  readonly flows: readonly FlowItem[];
  readonly total: number;
  readonly pages: number;
  readonly search: string;
  readonly shelf: FlowShelf;
};

/** Narrows the Flows at hand while the person types, and asks the server when there are more than these. */
export function useSearch({ flows, pages, search: searched, shelf: listed }: Listed) {
  const [search, setSearch] = useState(searched);
  const [shelf, setShelf] = useOptimistic(listed);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  // All Flows are at hand when the server showed everything on one page.
  const hasAll = searched === "" && pages === 1;
  const asked = useRef(searched);

  useEffect(() => {
    if (hasAll || search.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = search.trim();
      startTransition(() => router.replace(listAddress({ search: search.trim(), shelf })));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [search, shelf, hasAll, router]);

  function chooseShelf(next: FlowShelf): void {
    asked.current = search.trim();
    startTransition(() => {
      setShelf(next);
      router.push(listAddress({ search: search.trim(), shelf: next }));
    });
  }

  return {
    search,
    setSearch,
    shelf,
    setShelf: chooseShelf,
    shown: matchingFlows(flows, search),
    /** Whether more may still come. */
    isSearching: isPending || (!hasAll && search.trim() !== searched),
  };
}
