import { useCallback, useEffect, useRef, useState } from "react";

/** A value of the server, kept up while somebody looks at it. It stays when it cannot be had. */
export function useLive<Value>(
  first: Value,
  look: () => Promise<Value | undefined>,
  everyMs: number,
): readonly [Value, () => Promise<void>] {
  const [value, setValue] = useState(first);
  const isAsking = useRef(false);

  const refresh = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const now = await look().catch(() => undefined);
    isAsking.current = false;
    if (now !== undefined) setValue(now);
  }, [look]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);

  return [value, refresh];
}
