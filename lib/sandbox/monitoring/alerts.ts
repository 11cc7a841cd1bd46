import type { JsonObject } from "@/lib/flow/json";

/** A request to an endpoint, as far as monitoring looks at it. */
export type WatchedCall = {
  readonly action: string;
  readonly outcome: string;
  readonly durationMs: number;
  readonly at: Date;
};

export type AlertEvent =
  | "CLIENT_ERROR_RATE"
  | "ENDPOINT_ERROR_RATE"
  | "ENDPOINT_LATENCY"
  | "ENDPOINT_AVAILABILITY";

export type Alert = {
  readonly event: AlertEvent;
  readonly state: "ACTIVATED" | "DEACTIVATED";
  /** Percent; milliseconds for latency. */
  readonly threshold: number;
  /** What was measured, in the keys of the webhook. */
  readonly facts: JsonObject;
};

type Measure = { readonly value: number; readonly facts: JsonObject };
type Watch = {
  readonly event: AlertEvent;
  readonly minutes: number;
  readonly thresholds: readonly number[];
  readonly isBad: (value: number, threshold: number) => boolean;
  readonly measure: (calls: readonly WatchedCall[]) => Measure | undefined;
};

/** Fewer say nothing; Meta does not publish its number, so this one is the sandbox's own. */
const callsMin = 5;

const reaches = (value: number, threshold: number) => value >= threshold;

/** Thresholds and windows of spec/platform.md, B.5. */
const watches: readonly Watch[] = [
  {
    event: "CLIENT_ERROR_RATE",
    minutes: 60,
    thresholds: [5, 10, 50],
    isBad: reaches,
    measure: (calls) => errorRate(asked(calls), ({ action }) => action === "error"),
  },
  {
    event: "ENDPOINT_ERROR_RATE",
    minutes: 30,
    thresholds: [5, 10, 50],
    isBad: reaches,
    measure: (calls) => errorRate(asked(calls), ({ outcome }) => outcome !== "ok"),
  },
  {
    event: "ENDPOINT_LATENCY",
    minutes: 30,
    thresholds: [1000, 5000, 7000],
    isBad: reaches,
    measure: latency,
  },
  {
    event: "ENDPOINT_AVAILABILITY",
    minutes: 10,
    thresholds: [90],
    isBad: (value, threshold) => value < threshold,
    measure: availability,
  },
];

/**
 * The thresholds that were crossed between two moments, in either direction. The windows end at those moments, so that
 * nothing has to be remembered between requests.
 */
export function alertsBetween(calls: readonly WatchedCall[], before: Date, now: Date): readonly Alert[] {
  return watches.flatMap((watch) => {
    const [was, is] = [measured(watch, calls, before), measured(watch, calls, now)];
    return watch.thresholds.flatMap((threshold): readonly Alert[] => {
      const [wasBad, isBad] = [exceeds(watch, was, threshold), exceeds(watch, is, threshold)];
      if (wasBad === isBad) return [];
      const facts = (is ?? was)?.facts ?? {};
      return [{ event: watch.event, state: isBad ? "ACTIVATED" : "DEACTIVATED", threshold, facts }];
    });
  });
}

/** An alert as the field `flows` carries it (E.5). */
export function alertValue(flowId: string, { event, state, threshold, facts }: Alert): JsonObject {
  const verb = state === "ACTIVATED" ? "has passed" : "is back within";
  const message = `Simulated: ${event.toLowerCase().replaceAll("_", " ")} ${verb} the threshold of ${threshold}.`;
  return { event, message, flow_id: flowId, ...facts, threshold, alert_state: state };
}

function measured(
  { minutes, measure }: Watch,
  calls: readonly WatchedCall[],
  end: Date,
): Measure | undefined {
  const from = end.getTime() - minutes * 60_000;
  return measure(calls.filter(({ at }) => at.getTime() > from && at <= end));
}

function exceeds({ isBad }: Watch, measure: Measure | undefined, threshold: number): boolean {
  return measure !== undefined && isBad(measure.value, threshold);
}

/** Without health checks. */
function asked(calls: readonly WatchedCall[]): readonly WatchedCall[] {
  return calls.filter(({ action }) => action !== "ping");
}

function errorRate(
  calls: readonly WatchedCall[],
  isError: (call: WatchedCall) => boolean,
): Measure | undefined {
  if (calls.length < callsMin) return undefined;
  const wrong = calls.filter(isError);
  const counts = new Map<string, number>();
  for (const { action, outcome } of wrong) {
    const kind = (action === "error" ? "client_error" : outcome.replace(/_error$/, "")).toUpperCase();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const errors = [...counts].map(([error_type, error_count]) => ({
    error_type,
    error_rate: percent(error_count, wrong.length),
    error_count,
  }));
  const value = percent(wrong.length, calls.length);
  return { value, facts: { error_rate: value, errors } };
}

function latency(all: readonly WatchedCall[]): Measure | undefined {
  const times = asked(all).map(({ durationMs }) => durationMs);
  if (times.length < callsMin) return undefined;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
  const value = at(0.9);
  return { value, facts: { p90_latency: value, p50_latency: at(0.5), requests_count: times.length } };
}

function availability(all: readonly WatchedCall[]): Measure | undefined {
  const pings = all.filter(({ action }) => action === "ping");
  if (pings.length === 0) return undefined;
  const value = percent(pings.filter(({ outcome }) => outcome === "ok").length, pings.length);
  return { value, facts: { availability: value } };
}

/** With two decimals, as Meta writes rates. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 10_000) / 100;
}
