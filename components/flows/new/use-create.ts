"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { AddedFlow, FlowFailure, FlowsPorts } from "../ports";
import { showFailure } from "../show-failure";
import { createNamed } from "./create-named";

/** What the new Flow starts from. Without a name the server gives one. */
export type Start = {
  readonly id: string;
  readonly name?: string;
  readonly flow: JsonObject;
  /** It has tables and rules, which the server makes. */
  readonly isLive?: boolean;
};

export type CreatePorts = Pick<FlowsPorts, "createFlow" | "createFromTemplate">;

export type Creating = {
  /** The start that is being made into a Flow; null when nothing is going on. */
  readonly busyId: string | null;
  create(start: Start): void;
};

/** Makes a Flow and opens it. */
export function useCreate(ports: CreatePorts): Creating {
  const [isPending, startTransition] = useTransition();
  const [id, setId] = useState<string | null>(null);
  const router = useRouter();

  function create(start: Start): void {
    if (isPending) return;
    setId(start.id);
    startTransition(async () => {
      const added = await ask(start).catch(unreachable);
      if (added.ok) startTransition(() => router.push(`/flows/${added.value.flowId}`));
      else showFailure(added.failure);
    });
  }

  function ask({ id: templateId, name, flow, isLive }: Start): Promise<Result<AddedFlow, FlowFailure>> {
    if (isLive) {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return ports.createFromTemplate({ templateId, zone, locale: navigator.language });
    }
    if (name !== undefined) return createNamed(ports, { name, flow });
    return ports.createFlow({ text: JSON.stringify(flow, null, 2) });
  }

  return { busyId: isPending ? id : null, create };
}

function unreachable(): Result<never, FlowFailure> {
  return { ok: false, failure: { reason: "unavailable" } };
}
