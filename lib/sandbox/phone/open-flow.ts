import { findSandboxFlow, findVersion, lastVersionNumber, type SandboxFlow } from "@/db/sandbox-flows";
import { findSandboxMessage, type SandboxMessage } from "@/db/sandbox-messages";
import type { SandboxScope } from "@/db/sandbox-scope";
import { failure, type Result, success } from "@/lib/result";
import type { ChatContent, ChatOpening } from "./chat-content";

/** What the player of a phone needs to run the Flow of a message. */
export type OpenedFlow = {
  readonly messageId: string;
  readonly flowId: string;
  readonly flowName: string;
  /** Flow JSON of the version that belongs to the message. */
  readonly text: string;
  /** A warning is shown above a draft. */
  readonly isDraft: boolean;
  readonly flowToken: string;
  readonly opening: ChatOpening;
};

/**
 * Why a phone does not open it. `closed`: the endpoint refused the token. `version-gone`: five newer versions were
 * published since.
 */
export type OpenFailure = {
  readonly reason: "not-found" | "blocked" | "deprecated" | "closed" | "version-gone";
};

/** Versions that phones can open (spec/platform.md, B.3). */
const versionsKept = 5;

/** Opens the Flow of a message, in the version it was sent with (I.2.1 and I.2.10). */
export async function openFlow(
  scope: SandboxScope,
  messageId: string,
): Promise<Result<OpenedFlow, OpenFailure>> {
  const found = await findOpened(scope, messageId);
  if (!found) return failure({ reason: "not-found" });
  const { message, flow, version, opening } = found;
  if (message.closedAt !== null) return failure({ reason: "closed" });
  if (flow.status === "BLOCKED") return failure({ reason: "blocked" });
  if (flow.status === "DEPRECATED") return failure({ reason: "deprecated" });
  if (version.number !== null) {
    const last = await lastVersionNumber(scope, flow.id);
    if (version.number <= last - versionsKept) return failure({ reason: "version-gone" });
  }
  return success({
    messageId,
    flowId: flow.id,
    flowName: flow.name,
    text: version.text,
    isDraft: version.number === null,
    flowToken: message.flowToken ?? "unused",
    opening,
  });
}

async function findOpened(scope: SandboxScope, messageId: string) {
  const message = await findSandboxMessage(scope, messageId);
  if (!message?.flowId || !message.flowVersionId) return undefined;
  const flow: SandboxFlow | undefined = await findSandboxFlow(scope, message.flowId);
  const version = await findVersion(scope, message.flowVersionId);
  const opening = openingIn(message);
  return flow && version && opening ? { message, flow, version, opening } : undefined;
}

function openingIn({ content }: SandboxMessage): ChatOpening | undefined {
  // Written by this room alone, in this form.
  const shown = content as ChatContent;
  return shown.kind === "flow" || shown.kind === "template" ? shown.opening : undefined;
}
