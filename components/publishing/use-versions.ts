import { useEffect, useState } from "react";
import type { LiveAndNext } from "./publishing-state";

/** What is live and what would be next; undefined until it is there. */
export function useVersions(load: () => Promise<LiveAndNext | undefined>): LiveAndNext | undefined {
  const [versions, setVersions] = useState<LiveAndNext>();
  useEffect(() => {
    let isLeft = false;
    void load()
      .catch(() => undefined)
      .then((found) => {
        if (!isLeft) setVersions(found);
      });
    return () => {
      isLeft = true;
    };
  }, [load]);
  return versions;
}
