import type { Deployment, StoredEndpoint } from "@/db/endpoints";
import type { AnswerKind } from "@/db/schema/endpoint";
import type { WorkspaceScope } from "@/db/scope";
import type { Contract } from "@/lib/endpoint/contract/contract";
import type { Decide } from "@/lib/endpoint/exchange";

/** For which Flow, and by what, one question is decided. */
export type DeciderContext = {
  readonly scope: WorkspaceScope;
  readonly endpoint: Pick<StoredEndpoint, "id" | "flowId" | "signingSecret" | "environment">;
  readonly deployment: Deployment;
  /** The Flow's id at WhatsApp; null before it was there. */
  readonly metaFlowId: string | null;
  readonly contract: Contract | undefined;
  /** The message of ours that the person opened. */
  readonly sendId: string | undefined;
  /** A person tries it in the builder: nothing that lasts may be changed. */
  readonly isTest: boolean;
};

export type Decider = (context: DeciderContext) => Decide;

/** Who decides, by the kind of what is deployed. */
export type Deciders = { readonly [kind in AnswerKind]?: Decider };
