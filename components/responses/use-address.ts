"use client";

import { useSearchParams } from "next/navigation";

/** What of the address decides which responses the table shows. */
const tableParams = ["search", "from", "to", "zone", "revision", "certainty", "sort", "direction"] as const;
export type TableParam = (typeof tableParams)[number];
export type TableChange = { readonly [param in TableParam]?: string | null };

/** The address holds what the page shows, so that it can be kept, shared and gone back to. */
export function useAddress() {
  const params = useSearchParams();
  const table = new URLSearchParams(
    tableParams.flatMap((param) => {
      const value = params.get(param);
      return value === null ? [] : [[param, value]];
    }),
  );
  return {
    /** As a query string, the same for the same table. */
    query: table.toString(),
    param: (name: TableParam) => params.get(name) ?? "",
    changeTable: (change: TableChange) => history.replaceState(null, "", addressWith(change)),
    openedId: params.get("response"),
    /** Null closes it. Going from one to the next leaves no trail. */
    open: (id: string | null) => {
      const address = addressWith({ response: id });
      if (id !== null && params.get("response") === null) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    },
  };
}

function addressWith(change: { readonly [param: string]: string | null | undefined }): string {
  const params = new URLSearchParams(location.search);
  for (const [param, value] of Object.entries(change)) {
    if (value === null || value === "" || value === undefined) params.delete(param);
    else params.set(param, value);
  }
  const query = params.toString();
  return query === "" ? location.pathname : `?${query}`;
}
