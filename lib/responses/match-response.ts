import type { ResponseCertainty } from "@/db/schema/response";
import type { FlowResponse } from "@/lib/meta/webhooks/webhook-event";

/** A message with a Flow that went out from the account. */
export type SentFlow = {
  /** Of the send. */
  readonly id: string;
  readonly flowId: string;
  readonly revisionId: string | null;
  readonly messageId: string | null;
  readonly flowToken: string | null;
  readonly recipient: { readonly waId: string | null; readonly userId: string | null };
  readonly sentAt: Date;
};

/** What a reply may belong to. */
export type MatchFacts = {
  readonly sent: readonly SentFlow[];
  /** Flows of the account, here and at Meta. */
  readonly flows: readonly { readonly flowId: string; readonly metaFlowId: string }[];
};

export type ResponseMatch = {
  readonly certainty: ResponseCertainty;
  readonly flowId: string | null;
  readonly revisionId: string | null;
  /** The message that was answered, when it is one of ours and known for sure or likely. */
  readonly sendId: string | null;
};

export const noMatch: ResponseMatch = { certainty: "none", flowId: null, revisionId: null, sendId: null };

type Reply = Pick<FlowResponse, "flowToken" | "replyTo" | "sender" | "sentAt">;
type Target = Omit<ResponseMatch, "certainty">;
type MatchRule = {
  readonly certainty: ResponseCertainty;
  readonly find: (reply: Reply, facts: MatchFacts) => Target | undefined;
};

/** From certain to likely. */
const rules: readonly MatchRule[] = [
  { certainty: "token", find: byToken },
  { certainty: "context", find: byContext },
  { certainty: "flow-id", find: byFlowId },
  { certainty: "time", find: byTime },
];

/** Which Flow a reply answers, and how that is known (spec/platform.md, E.3). */
export function matchResponse(reply: Reply, facts: MatchFacts): ResponseMatch {
  for (const { certainty, find } of rules) {
    const found = find(reply, facts);
    if (found) return { certainty, ...found };
  }
  return noMatch;
}

/** The word that WhatsApp puts where nobody gave a token tells nothing. */
function byToken({ flowToken, replyTo }: Reply, { sent }: MatchFacts): Target | undefined {
  if (flowToken === undefined || flowToken === "" || flowToken === "unused") return undefined;
  const found = sent.filter((send) => send.flowToken === flowToken);
  const [first, ...others] = found;
  if (!first || !isOneTarget(found)) return undefined;
  if (others.length === 0) return targetOf(first);
  // Messages may share a token that a person chose; the Flow is certain, the message only by its id.
  const answered = found.find(({ messageId }) => messageId !== null && messageId === replyTo);
  return { ...targetOf(first), sendId: answered?.id ?? null };
}

function byContext({ replyTo }: Reply, { sent }: MatchFacts): Target | undefined {
  const found = replyTo === undefined ? undefined : sent.find(({ messageId }) => messageId === replyTo);
  return found && targetOf(found);
}

/** Some programs send Meta's id of the Flow as its token. It does not tell the revision. */
function byFlowId({ flowToken }: Reply, { flows }: MatchFacts): Target | undefined {
  const flow = flows.find(({ metaFlowId }) => metaFlowId === flowToken);
  return flow && { flowId: flow.flowId, revisionId: null, sendId: null };
}

/** A phone keeps a message, but hardly anybody answers after a month. */
export const answeredWithinMs = 30 * 24 * 60 * 60 * 1000;

/** The newest that went to this person before; nothing when it was not always the same Flow. */
function byTime({ sender, sentAt }: Reply, { sent }: MatchFacts): Target | undefined {
  if (!sentAt) return undefined;
  const found = sent.filter((send) => {
    const { waId, userId } = send.recipient;
    const isTo = (waId !== null && waId === sender.waId) || (userId !== null && userId === sender.userId);
    const ageMs = sentAt.getTime() - send.sentAt.getTime();
    return isTo && ageMs >= 0 && ageMs <= answeredWithinMs;
  });
  const newest = [...found].sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())[0];
  return newest && found.every(({ flowId }) => flowId === newest.flowId) ? targetOf(newest) : undefined;
}

function targetOf({ id, flowId, revisionId }: SentFlow): Target {
  return { flowId, revisionId, sendId: id };
}

function isOneTarget(found: readonly SentFlow[]): boolean {
  return found.every(
    ({ flowId, revisionId }) => flowId === found[0]?.flowId && revisionId === found[0].revisionId,
  );
}
