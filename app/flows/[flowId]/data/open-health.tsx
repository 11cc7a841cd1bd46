"use client";

import { useMemo } from "react";
import { HealthView, type HealthViewProps } from "@/components/live-data/health/health-view";
import type { Health, HealthPorts } from "@/components/live-data/health/ports";

/** How the endpoint is doing, with this Flow's route in its hands. */
export function OpenHealth(props: Omit<HealthViewProps, "ports">) {
  const { flowId } = props;
  const ports = useMemo((): HealthPorts => {
    const address = `/api/flows/${encodeURIComponent(flowId)}/health`;
    return {
      load: async (span) => {
        const answer = await fetch(`${address}?span=${span}`);
        // Our own routes answer what the workroom says.
        return answer.ok ? ((await answer.json()) as Health | null) : undefined;
      },
    };
  }, [flowId]);
  return <HealthView {...props} ports={ports} />;
}
