import { and, desc, eq } from "drizzle-orm";
import type { JsonObject } from "@/lib/flow/json";
import { endpoint } from "./schema/endpoint";
import { endpointDeployment } from "./schema/endpoint-deployment";
import { user } from "./schema/user";
import type { WorkspaceScope } from "./scope";

export type HandlerVersion = {
  readonly id: string;
  /** Among all that was put live for the Flow. */
  readonly number: number;
  readonly content: JsonObject;
  readonly note: string;
  readonly at: Date;
  /** Name of the person; null once it is unknown. */
  readonly by: string | null;
};

/** The code that was put live for a Flow, the newest first. */
export async function listHandlerVersions(
  { db, workspaceId }: WorkspaceScope,
  { flowId, countMax }: { readonly flowId: string; readonly countMax: number },
): Promise<readonly HandlerVersion[]> {
  const { id, number, content, note, createdAt } = endpointDeployment;
  return db
    .select({ id, number, content, note, at: createdAt, by: user.name })
    .from(endpointDeployment)
    .innerJoin(endpoint, eq(endpoint.id, endpointDeployment.endpointId))
    .leftJoin(user, eq(user.id, endpointDeployment.createdBy))
    .where(
      and(
        eq(endpointDeployment.workspaceId, workspaceId),
        eq(endpoint.flowId, flowId),
        eq(endpointDeployment.kind, "handler"),
      ),
    )
    .orderBy(desc(number))
    .limit(countMax);
}
