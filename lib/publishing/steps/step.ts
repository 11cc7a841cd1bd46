import type { FlowLink } from "@/db/flow-links";
import type { Publication } from "@/db/publications";
import type { WorkspaceScope } from "@/db/scope";
import type { OpenAccount } from "@/lib/accounts/open-account";
import type { Result } from "@/lib/result";
import type { StepFailure } from "../refusals";

/** What a step has in hand. */
export type Job = {
  readonly scope: WorkspaceScope;
  readonly open: OpenAccount;
  readonly attempt: Publication;
  /** The Flow at Meta, as far as it is known. */
  readonly link: () => Promise<FlowLink | undefined>;
  /** Whether an earlier try asked WhatsApp to make something in this step and never learned what came of it. */
  readonly wasAsked: boolean;
  /** Writes down that WhatsApp is about to be asked to make something. */
  readonly ask: () => Promise<void>;
  readonly now: () => Date;
};

/** One step. Taken again after it was cut off, it finds what is there and does the rest. */
export type TakeStep = (job: Job) => Promise<Result<void, StepFailure>>;
