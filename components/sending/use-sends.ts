import { useState } from "react";
import type { SendItem, SendingPorts } from "./sending-state";
import { useLive } from "./use-live";

const lookEveryMs = 1_500;
const pageSize = 30;

/** The messages of the page, kept up while somebody looks at it. Older ones are added below. */
export function useSends(ports: Pick<SendingPorts, "sends">, first: readonly SendItem[]) {
  const [newest, refresh] = useLive(first, ports.sends, lookEveryMs);
  const [older, setOlder] = useState<readonly SendItem[]>([]);
  const [isAll, setAll] = useState(false);
  const sends = [...newest, ...older.filter(({ id }) => !newest.some((send) => send.id === id))];
  const last = sends.at(-1)?.position;

  async function showMore(): Promise<void> {
    const more = last === undefined ? undefined : await ports.sends(last).catch(() => undefined);
    if (!more) return;
    setOlder([...sends.slice(newest.length), ...more]);
    if (more.length < pageSize) setAll(true);
  }

  return { sends, refresh, showMore: isAll || newest.length < pageSize ? undefined : showMore };
}
