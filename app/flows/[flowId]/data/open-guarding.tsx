"use client";

import { useMemo } from "react";
import { GuardingView, type GuardingViewProps } from "@/components/live-data/guarding/guarding-view";
import type { GuardingPorts } from "@/components/live-data/guarding/ports";
import { setGuards } from "./guarding-actions";

type OpenGuardingProps = Omit<GuardingViewProps, "ports"> & { readonly flowId: string };

/** The settings of live data, with this Flow's action in their hands. */
export function OpenGuarding({ flowId, ...props }: OpenGuardingProps) {
  const ports = useMemo(
    (): GuardingPorts => ({ save: (settings) => setGuards({ flowId, ...settings }) }),
    [flowId],
  );
  return <GuardingView {...props} ports={ports} />;
}
