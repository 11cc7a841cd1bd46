import type { Database } from "@/db/database";
import { callHealth } from "@/db/endpoint-health";
import type { RecentHealth } from "./health-warnings";

const minuteMs = 60_000;

/** The stretches of time over which Meta warns (spec/platform.md, B.5), up to now. */
export async function readRecentHealth(db: Database, endpointId: string, now: Date): Promise<RecentHealth> {
  const last = (minutes: number) => ({
    from: new Date(now.getTime() - minutes * minuteMs),
    to: new Date(now.getTime() + 1),
  });
  return {
    halfHour: await callHealth(db, endpointId, last(30)),
    tenMinutes: await callHealth(db, endpointId, last(10)),
  };
}
