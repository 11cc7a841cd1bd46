import { listAnsweredSends } from "@/db/sends";
import type { Meeting } from "@/lib/endpoint/endpoint";
import type { Decide, Fault } from "@/lib/endpoint/exchange";
import type { Question } from "@/lib/endpoint/read-request";
import { failure } from "@/lib/result";
import { readingAmong, type TokenReading } from "@/lib/sending/read-flow-token";
import type { CallTrace } from "../calls/call-of";
import { decideByRules } from "../rules/decide-by-rules";
import type { KnownFlow, OpenedText } from "./flow-contracts";
import type { LiveData } from "./live-data";
import type { ServedEndpoint } from "./served-endpoint";
import { isNobodys, mayBeShared } from "./shared-token";
import { whyClosed } from "./why-closed";

type Around = { readonly trace: CallTrace; readonly isTest: boolean };

/** Finds out who asks, for which text of the Flow, and what decides; writes down in the trace what it found. */
export async function meet(
  live: LiveData,
  served: ServedEndpoint,
  question: Question,
  { trace, isTest }: Around,
): Promise<Meeting> {
  const { endpoint } = served;
  const reading = await readingOf(live, served, question.flowToken);
  const flow = await served.flowOf(openedText(reading));
  trace.sendId = reading?.send.id;
  trace.revisionId = flow?.revisionId ?? undefined;
  trace.sensitive = flow?.sensitive;
  const isAnswered = endpoint.isOnce && (await isAnsweredSend(served, reading));
  const why = whyClosed(endpoint, { token: question.flowToken, reading, isAnswered, now: live.room.now() });
  if (why !== undefined && !isTest) return { kind: "closed", why };
  const contract = flow?.contract;
  const tooOften = isTest ? undefined : overLimit(live, served, { question, isOurs: reading !== undefined });
  if (tooOften) return { kind: "refused", fault: tooOften, contract };
  const byRules = flow && rulesOf(endpoint, flow);
  if (byRules) {
    const { flowToken } = question;
    const lastShown = (screen: string) => live.lastShown({ endpointId: endpoint.id, flowToken, screen });
    const isShared = () => !reading && mayBeShared(flowToken, served.metaFlowId);
    const decide = decideByRules({
      scope: served.scope,
      flow: byRules.flow,
      rules: byRules.rules,
      lastShown,
      now: live.room.now,
      isShared,
      isTest,
      recent: isTest ? undefined : live.recent,
    });
    return { kind: "open", decide, contract };
  }
  const deployment = served.deploymentOf(flow?.revisionId ?? null);
  trace.deploymentId = deployment?.id;
  const decider = deployment && live.room.deciders[deployment.kind];
  if (!deployment || !decider) return { kind: "open", decide: notSetUp, contract };
  const { scope, metaFlowId } = served;
  const sendId = reading?.send.id;
  const context = { scope, endpoint, deployment, metaFlowId, contract, sendId, isTest };
  return { kind: "open", decide: decider(context), contract };
}

/** Rules answer for a Flow that has some, unless its owner chose somebody else. */
function rulesOf({ answersBy }: ServedEndpoint["endpoint"], { rules, contract }: KnownFlow) {
  const isTheirs = answersBy === null || answersBy === "rules";
  return isTheirs && rules && contract ? { rules, flow: contract.flow } : undefined;
}

async function readingOf(
  live: LiveData,
  { scope: { workspaceId }, accountIds }: ServedEndpoint,
  token: string,
): Promise<TokenReading | undefined> {
  if (isNobodys(token)) return undefined;
  const sends = await live.sendsOf({ workspaceId, accountIds, flowToken: token });
  return readingAmong(sends, live.room.keys(), { token, workspaceId });
}

function openedText(reading: TokenReading | undefined): OpenedText {
  if (!reading) return "current";
  const { revisionId } = reading.send;
  return revisionId === null ? "draft" : { revisionId };
}

async function isAnsweredSend(
  { scope }: ServedEndpoint,
  reading: TokenReading | undefined,
): Promise<boolean> {
  return reading !== undefined && (await listAnsweredSends(scope, [reading.send.id])).size > 0;
}

/** A token of ours belongs to one person; one of others may be in many messages, and only the Flow's limit counts. */
function overLimit(
  { limits }: LiveData,
  { endpoint }: ServedEndpoint,
  { question, isOurs }: { readonly question: Question; readonly isOurs: boolean },
): Fault | undefined {
  const { id, flowRateMax, tokenRateMax } = endpoint;
  if (!limits.flow.take(id, flowRateMax)) {
    return { code: "too-often", message: `More than ${flowRateMax} questions came within a minute.` };
  }
  if (isOurs && !limits.token.take(`${id} ${question.flowToken}`, tokenRateMax)) {
    return {
      code: "too-often",
      message: `One person asked more than ${tokenRateMax} times within a minute.`,
    };
  }
  return undefined;
}

const notSetUp: Decide = async () => ({
  reply: failure({ code: "not-set-up", message: "Nobody has said yet what this Flow is answered." }),
  steps: [],
});
