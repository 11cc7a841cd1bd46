import { useCallback, useRef, useState } from "react";
import { type LogLine, logLine } from "@/components/builder/trying/log-words";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import type { PhoneEntry } from "./log-items";

const keptMax = 200;

/** What happens on the phone while the page is open, newest first. */
export function usePhoneLog() {
  const [entries, setEntries] = useState<readonly PhoneEntry[]>([]);
  const count = useRef(0);
  const push = useCallback((line: LogLine) => {
    count.current += 1;
    const entry: PhoneEntry = {
      kind: "phone",
      id: String(count.current),
      at: new Date().toISOString(),
      line,
    };
    setEntries((before) => [entry, ...before].slice(0, keptMax));
  }, []);
  return {
    entries,
    add: useCallback((entry: PlayLogEntry) => push(logLine(entry)), [push]),
    refused: useCallback((text: string) => push({ text, tone: "problem" }), [push]),
  };
}
