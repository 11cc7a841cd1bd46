import type { Scope } from "./scope";

/** Whose part of the sandbox is meant. Calls over HTTP come with a token and no person. */
export type SandboxScope = Pick<Scope, "db" | "workspaceId">;

/** Runs the steps as one. The steps get their own scope and use no other. */
export function inSandboxTransaction<Value>(
  scope: SandboxScope,
  steps: (scope: SandboxScope) => Promise<Value>,
): Promise<Value> {
  return scope.db.transaction((db) => steps({ ...scope, db }));
}
