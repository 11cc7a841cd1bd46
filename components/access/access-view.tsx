"use client";

import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyRow } from "./key-row";
import { NewKey } from "./new-key";
import type { AccessKeyItem, AccessPorts } from "./ports";
import { texts } from "./texts";

type AccessViewProps = {
  readonly keys: readonly AccessKeyItem[];
  readonly time: TimeSetting;
  /** Where programs reach this server. */
  readonly address: string;
  readonly ports: AccessPorts;
};

/** The keys of the workspace, and a way to a new one. */
export function AccessView({ keys, time, address, ports }: AccessViewProps) {
  const router = useRouter();
  const [revoked, setRevoked] = useState<ReadonlySet<string>>(new Set());
  const shown = keys.filter(({ id }) => !revoked.has(id));
  const newKey = <NewKey make={ports.make} address={address} onMade={() => router.refresh()} />;
  return (
    <TimeContext value={time}>
      <div className="mx-auto w-full max-w-160">
        <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
          <h1 className="text-title font-semibold">{texts.title}</h1>
          {newKey}
        </div>
        <p className="mb-6 text-secondary">{texts.intro}</p>
        {shown.length === 0 ? (
          <EmptyState icon={KeyRound} {...texts.empty} className="rounded-card border border-line bg-panel" />
        ) : (
          <ul
            aria-label={texts.list}
            className="divide-y divide-line rounded-card border border-line bg-panel"
          >
            {shown.map((item) => (
              <KeyRow
                key={item.id}
                item={item}
                revoke={ports.revoke}
                onRevoked={() => {
                  setRevoked((before) => new Set([...before, item.id]));
                  router.refresh();
                }}
              />
            ))}
          </ul>
        )}
      </div>
    </TimeContext>
  );
}
