import { useCallback, useEffect, useRef, useState } from "react";
import type { SendItem, SendingPorts } from "./sending-state";

const lookEveryMs = 1_500;

/** The messages of the page, kept up while somebody looks at it. Older ones are added below. */
export function useSends(ports: SendingPorts, first: readonly SendItem[]) {
  const [newest, setNewest] = useState(first);
  const [older, setOlder] = useState<readonly SendItem[]>([]);
  const isAsking = useRef(false);

  const refresh = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const now = await ports.sends().catch(() => undefined);
    isAsking.current = false;
    if (now) setNewest(now);
  }, [ports]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refresh();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [refresh]);

  const sends = [...newest, ...older.filter(({ id }) => !newest.some((send) => send.id === id))];
  const last = sends.at(-1)?.position;

  async function showMore(): Promise<void> {
    const more = last === undefined ? undefined : await ports.sends(last).catch(() => undefined);
    if (more) setOlder([...sends.slice(newest.length), ...more]);
  }

  return { sends, refresh, showMore };
}
