import type { Database } from "./database";

/** Where a query runs and for whom. Every query takes it first, so that none can forget the workspace. */
export type Scope = {
  readonly db: Database;
  readonly workspaceId: string;
  /** Who asks; what they write carries their name. */
  readonly userId: string;
};

/** The same where no person asks: a webhook, a job. Reads and notes carry nobody's name. */
export type WorkspaceScope = Pick<Scope, "db" | "workspaceId">;

/** Runs the steps as one: all of them happen or none. The steps get their own scope and use no other. */
export function inTransaction<Value, Given extends WorkspaceScope = Scope>(
  scope: Given,
  steps: (scope: Given) => Promise<Value>,
): Promise<Value> {
  return scope.db.transaction((db) => steps({ ...scope, db }));
}
