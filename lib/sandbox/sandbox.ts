import type { Database } from "@/db/database";
import type { SandboxScope } from "@/db/sandbox-scope";
import type { KeyRing } from "@/lib/secrets/key-ring";

/** The stand-in for Meta, and what it needs of the house it stands in. */
export type Sandbox = {
  readonly db: Database;
  readonly keys: () => KeyRing;
  /** Signs addresses of files. */
  readonly secret: string;
  /** Where its door is: "http://127.0.0.1:3000/api/sandbox/k3y". */
  readonly address: string;
  /** Where people open pages of this house. */
  readonly publicUrl: string;
  /** Origins of this house: of all that is not public, only these are called. */
  readonly ownOrigins: readonly string[];
  readonly now: () => Date;
  readonly pause: (ms: number) => Promise<void>;
  /** Told when webhooks wait to be delivered. */
  readonly wake: () => void;
};

/** The part of the sandbox that belongs to one workspace. */
export type Area = Sandbox & SandboxScope;

export function areaOf(sandbox: Sandbox, { workspaceId }: Pick<SandboxScope, "workspaceId">): Area {
  return { ...sandbox, workspaceId };
}

/** Where `lib/meta` finds the sandbox: the base URL of its client. */
export function graphAddress({ address }: Pick<Sandbox, "address">): string {
  return `${address}/graph`;
}

/** Runs the steps as one. The steps get their own area and use no other. */
export function inAreaTransaction<Value>(area: Area, steps: (area: Area) => Promise<Value>): Promise<Value> {
  return area.db.transaction((db) => steps({ ...area, db }));
}
