"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import type { SettingsPorts } from "./ports";
import { texts } from "./texts";
import type { useSettings } from "./use-settings";

type KeepSectionProps = {
  readonly ports: SettingsPorts;
  readonly keptDays: number | null;
  readonly act: ReturnType<typeof useSettings>["act"];
};

const offered = [30, 90, 180, 365, 730];
const forever = "forever";

/** How long responses are kept. Shorter is asked about first, because it deletes. */
export function KeepSection({ ports, keptDays, act }: KeepSectionProps) {
  const words = texts.keep;
  const [days, setDays] = useState(keptDays);
  const [asked, setAsked] = useState<number | null>(null);
  const all = days === null || offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b);

  function keep(next: number | null): void {
    void act(
      () => ports.keepFor(next),
      () => {
        setDays(next);
        showToast({ text: words.saved, tone: "good" });
      },
    );
  }

  function choose(value: string): void {
    const next = value === forever ? null : Number(value);
    const isShorter = next !== null && (days === null || next < days);
    if (isShorter) setAsked(next);
    else keep(next);
  }

  return (
    <section aria-label={words.title}>
      <h3 className="mb-2 font-semibold">{words.title}</h3>
      <Select
        label={words.label}
        help={words.help}
        value={days === null ? forever : String(days)}
        onValueChange={choose}
        options={[
          { value: forever, label: words.forever },
          ...all.map((count) => ({ value: String(count), label: words.days(count) })),
        ]}
      />
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={words.askTitle(asked ?? 0)}
        description={words.askText(asked ?? 0)}
        confirmLabel={words.confirm}
        isDanger
        onConfirm={() => keep(asked)}
      />
    </section>
  );
}
