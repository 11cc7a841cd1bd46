import { z } from "zod";
import {
  deleteSandboxFaults,
  insertSandboxFault,
  listSandboxFaults,
  type SandboxFault,
  spendSandboxFault,
} from "@/db/sandbox-faults";
import type { SandboxScope } from "@/db/sandbox-scope";
import { type CallName, callNames } from "../graph/call-names";
import { type FaultKind, faultKinds } from "./fault-kinds";

export const faultSchema = z.object({
  kind: z.enum(faultKinds),
  /** The call it is about; every call when absent. */
  call: z.enum(callNames).optional(),
  /** How often it happens; until it is cleared when absent. */
  times: z.number().int().min(1).max(10_000).optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  code: z.number().int().min(0).max(9_999_999).optional(),
  detail: z.string().max(500).optional(),
});

export type FaultRequest = z.input<typeof faultSchema>;

export type Fault = Omit<SandboxFault, "kind" | "call" | "workspaceId"> & {
  readonly kind: FaultKind;
  readonly call: CallName | null;
};

/** Makes the sandbox of the workspace do something wrong from now on. */
export async function setFault(scope: SandboxScope, request: FaultRequest): Promise<{ readonly id: string }> {
  const {
    kind,
    call = null,
    times = null,
    delayMs = null,
    code = null,
    detail = null,
  } = faultSchema.parse(request);
  return insertSandboxFault(scope, { kind, call, times, delayMs, code, detail });
}

/** Faults that can still happen, oldest first. */
export async function listFaults(scope: SandboxScope): Promise<readonly Fault[]> {
  const rows = await listSandboxFaults(scope);
  return rows.flatMap(({ workspaceId: _, ...row }) => {
    const kind = faultKinds.find((known) => known === row.kind);
    const call = callNames.find((known) => known === row.call) ?? null;
    return kind ? [{ ...row, kind, call }] : [];
  });
}

/** Ends all faults, or one. */
export async function clearFaults(scope: SandboxScope, id?: string): Promise<void> {
  await deleteSandboxFaults(scope, id);
}

export type TakeFault = (kind: FaultKind, call?: CallName) => Promise<Fault | undefined>;

/** Looks once which faults there are, and then takes them one by one where they are due. */
export async function faultTaker(scope: SandboxScope): Promise<TakeFault> {
  const faults = await listFaults(scope);
  return async (kind, call) => {
    for (const fault of faults) {
      const isMeant = fault.kind === kind && (fault.call === null || fault.call === call);
      if (isMeant && (await spendSandboxFault(scope, fault.id))) return fault;
    }
    return undefined;
  };
}

/** The oldest fault of a kind that is due now, used up by one; undefined when all goes well. */
export async function takeFault(
  scope: SandboxScope,
  kind: FaultKind,
  call?: CallName,
): Promise<Fault | undefined> {
  const take = await faultTaker(scope);
  return take(kind, call);
}
