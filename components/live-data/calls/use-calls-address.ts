"use client";

import { useSearchParams } from "next/navigation";

const listParams = ["search", "outcome", "code", "screen", "token", "pings"] as const;
export type CallsParam = (typeof listParams)[number];

/** The address holds what the log shows, so that it can be kept, shared and gone back to. */
export function useCallsAddress() {
  const params = useSearchParams();
  const list = new URLSearchParams(
    listParams.flatMap((param) => {
      const value = params.get(param);
      return value === null ? [] : [[param, value]];
    }),
  );
  const opened = params.get("call");
  return {
    query: list.toString(),
    param: (name: CallsParam) => params.get(name) ?? "",
    change: (change: { readonly [param in CallsParam]?: string | null }) =>
      history.replaceState(null, "", addressWith(change)),
    opened: opened !== null && /^\d{1,15}$/.test(opened) ? Number(opened) : null,
    /** Null closes it. Going from one to the next leaves no trail. */
    open: (position: number | null) => {
      const address = addressWith({ call: position === null ? null : String(position) });
      if (position !== null && opened === null) history.pushState(null, "", address);
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
  return `?${params}`;
}
