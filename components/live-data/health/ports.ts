import type { Health, HealthSpan } from "@/lib/live-data/calls/read-health";

export type { Health, HealthSpan };

/** What the page of an endpoint's health needs from the server. Undefined when it could not be done. */
export type HealthPorts = { load(span: HealthSpan): Promise<Health | null | undefined> };
