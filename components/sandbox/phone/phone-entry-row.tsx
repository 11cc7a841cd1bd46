import { Smartphone } from "lucide-react";
import { useState } from "react";
import type { LogLine } from "@/components/builder/trying/log-words";
import type { Tone } from "@/components/ui/tone";
import type { PhoneEntry } from "./log-items";
import { exactTime, LogData, LogRow } from "./log-row";
import { logTexts as texts } from "./texts";

const tones: { readonly [tone in LogLine["tone"]]: Tone } = {
  plain: "neutral",
  screen: "neutral",
  problem: "problem",
  good: "good",
};

/** Something that happened on the phone. */
export function PhoneEntryRow({ entry, locale }: { readonly entry: PhoneEntry; readonly locale: string }) {
  const [isOpen, setOpen] = useState(false);
  const { text, detail, data, tone } = entry.line;
  return (
    <LogRow
      icon={Smartphone}
      title={text}
      state={detail}
      tone={tones[tone]}
      time={exactTime(entry.at, locale)}
      isOpen={isOpen}
      onToggle={data === undefined ? undefined : () => setOpen(!isOpen)}
    >
      {data !== undefined && <LogData label={texts.carried} text={JSON.stringify(data, null, 2)} />}
    </LogRow>
  );
}
