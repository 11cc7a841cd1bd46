import type { StoredCall } from "@/db/endpoint-calls";
import { listEndpointFiles } from "@/db/endpoint-files";
import type { EndpointFileState } from "@/db/schema/endpoint-file";
import type { WorkspaceScope } from "@/db/scope";

/** A photo or document that came with a question, and whether it is here. */
export type CallFile = {
  readonly id: string;
  /** What it was sent as. */
  readonly field: string;
  /** As the phone said. */
  readonly name: string;
  readonly state: EndpointFileState;
  /** Why it is not here, as `WhyNoFile`; "not-kept" when nobody fetched it, or it was let go. */
  readonly why: string | null;
  /** What its bytes say; null when they say nothing, or it is not here. */
  readonly type: string | null;
  readonly bytes: number | null;
};

/** The files of a call, in the order in which they came. */
export async function filesOfCall(
  scope: WorkspaceScope,
  { endpointId, details }: Pick<StoredCall, "endpointId" | "details">,
): Promise<readonly CallFile[]> {
  const named = details.files ?? [];
  const found = await listEndpointFiles(
    scope,
    endpointId,
    named.map(({ id }) => id),
  );
  return named.map((file) => {
    const facts = found.find(({ id }) => id === file.id);
    if (!facts) return { ...file, state: "lost", why: "not-kept", type: null, bytes: null };
    const { state, why, type, bytes } = facts;
    return { ...file, state, why, type, bytes };
  });
}
