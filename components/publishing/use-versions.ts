import { useEffect, useState } from "react";
import type { BrokenTemplateItem, LiveAndNext } from "./publishing-state";
import { texts } from "./texts";

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

/** Template messages that would open a screen that is no longer there, in words; they come after the rest. */
export function useBrokenTemplates(load: () => Promise<readonly BrokenTemplateItem[]>): readonly string[] {
  const [broken, setBroken] = useState<readonly BrokenTemplateItem[]>([]);
  useEffect(() => {
    let isLeft = false;
    void load()
      .catch(() => [])
      .then((found) => {
        if (!isLeft) setBroken(found);
      });
    return () => {
      isLeft = true;
    };
  }, [load]);
  return broken.map(({ name, screen }) => texts.brokenTemplate(name, screen));
}
