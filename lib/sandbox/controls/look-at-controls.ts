import { listSandboxNumbers } from "@/db/sandbox-numbers";
import { listSandboxTemplates } from "@/db/sandbox-templates";
import type { SandboxVerification } from "@/db/schema/sandbox-number";
import { listAccounts } from "@/db/whatsapp-accounts";
import type { FaultKind } from "../faults/fault-kinds";
import { listFaults } from "../faults/faults";
import type { CallName } from "../graph/call-names";
import { connectedFlows, type PhoneFlow } from "../phone/connected-flows";
import { connectedNumbers, type PhoneNumber } from "../phone/connected-numbers";
import type { Area } from "../sandbox";

/** Everything that can be made to happen in the sandbox of a workspace, as it is now. */
export type ControlsState = {
  /** Switched on, oldest first. */
  readonly faults: readonly ActiveFault[];
  readonly numbers: readonly ControlledNumber[];
  readonly flows: readonly PhoneFlow[];
  readonly templates: readonly ControlledTemplate[];
};

export type ActiveFault = {
  readonly id: string;
  readonly kind: FaultKind;
  readonly call: CallName | null;
  /** How often it still happens; null until it is switched off. */
  readonly times: number | null;
  readonly delayMs: number | null;
  readonly code: number | null;
  readonly detail: string | null;
};

export type ControlledNumber = PhoneNumber & {
  readonly verification: SandboxVerification;
  readonly isRegistered: boolean;
};

export type ControlledTemplate = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** PENDING, APPROVED, REJECTED, PAUSED or DISABLED. */
  readonly status: string;
  readonly rejectedReason: string;
  readonly accountName: string;
};

export async function lookAtControls(area: Area): Promise<ControlsState> {
  const faults = await listFaults(area);
  return {
    faults: faults.map(({ createdAt: _, ...fault }) => fault),
    numbers: await controlledNumbers(area),
    flows: await connectedFlows(area),
    templates: await controlledTemplates(area),
  };
}

async function controlledNumbers(area: Area): Promise<readonly ControlledNumber[]> {
  const rows = await listSandboxNumbers(area);
  return (await connectedNumbers(area)).flatMap((number) => {
    const row = rows.find(({ id }) => id === number.id);
    return row ? [{ ...number, verification: row.verification, isRegistered: row.isRegistered }] : [];
  });
}

async function controlledTemplates(area: Area): Promise<readonly ControlledTemplate[]> {
  const accounts = (await listAccounts(area)).filter(({ kind }) => kind === "sandbox");
  const found: ControlledTemplate[] = [];
  for (const { wabaId: accountId, name: accountName } of accounts) {
    for (const template of await listSandboxTemplates(area, { accountId })) {
      const { id, name, language, status, rejectedReason } = template;
      found.push({ id, name, language, status, rejectedReason, accountName });
    }
  }
  return found;
}
