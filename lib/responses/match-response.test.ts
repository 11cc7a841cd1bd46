import { describe, expect, it } from "vitest";
import { type MatchFacts, matchResponse, type SentFlow } from "./match-response";

const sentAt = new Date("2026-11-20T12:00:00Z");
const dayMs = 86_400_000;

function sent(flowId: string, change: Partial<SentFlow> = {}): SentFlow {
  const recipient = { waId: "16505551234", userId: null };
  return {
    id: `send of ${flowId}`,
    flowId,
    revisionId: `${flowId}-1`,
    messageId: null,
    flowToken: null,
    recipient,
    sentAt,
    ...change,
  };
}

type Reply = Parameters<typeof matchResponse>[0];

function reply(change: Partial<Reply> = {}): Reply {
  const sender = { waId: "16505550000", userId: undefined, name: undefined, username: undefined };
  const answeredAt = new Date(sentAt.getTime() + dayMs);
  return { flowToken: undefined, replyTo: undefined, sender, sentAt: answeredAt, ...change };
}

const person = { waId: "16505551234", userId: undefined, name: undefined, username: undefined };
const facts = (...sends: readonly SentFlow[]): MatchFacts => ({ sent: sends, flows: [] });

describe("matching a response", () => {
  it.each<[string, Reply, MatchFacts, string, string | null]>([
    ["its token", reply({ flowToken: "t" }), facts(sent("a"), sent("b", { flowToken: "t" })), "token", "b"],
    [
      "the message it answers",
      reply({ replyTo: "m" }),
      facts(sent("a"), sent("b", { messageId: "m" })),
      "context",
      "b",
    ],
    [
      "a token that is the id of the Flow at Meta",
      reply({ flowToken: "100" }),
      { sent: [], flows: [{ flowId: "c", metaFlowId: "100" }] },
      "flow-id",
      "c",
    ],
    ["number and time", reply({ sender: person }), facts(sent("a")), "time", "a"],
    ["nothing", reply(), facts(sent("a")), "none", null],
  ])("goes by %s", (_, given, known, certainty, flowId) => {
    expect(matchResponse(given, known)).toMatchObject({ certainty, flowId });
  });

  it("takes the surest of several ways", () => {
    const given = reply({ flowToken: "t", replyTo: "m", sender: person });
    const known = facts(sent("a", { messageId: "m" }), sent("b", { flowToken: "t" }));
    expect(matchResponse(given, known)).toEqual({
      certainty: "token",
      flowId: "b",
      revisionId: "b-1",
      sendId: "send of b",
    });
  });

  it.each(["unused", ""])("takes the token %j for none", (flowToken) => {
    const known = facts(sent("a", { flowToken }));
    expect(matchResponse(reply({ flowToken }), known).certainty).toBe("none");
  });

  it("does not choose between Flows that were sent with one token", () => {
    const known = facts(sent("a", { flowToken: "t" }), sent("b", { flowToken: "t" }));
    expect(matchResponse(reply({ flowToken: "t" }), known).certainty).toBe("none");
  });

  it("goes by time only to what came before, within a month, and only when it was always one Flow", () => {
    const given = reply({ sender: person });
    const at = (days: number) => ({ sentAt: new Date(sentAt.getTime() + days * dayMs) });
    const newer = sent("a", { ...at(0.5), revisionId: "a-2" });
    expect(matchResponse(given, facts(sent("a"), newer))).toMatchObject({ revisionId: "a-2" });
    expect(matchResponse(given, facts(sent("a", at(2)))).certainty).toBe("none");
    expect(matchResponse(given, facts(sent("a", at(-30)))).certainty).toBe("none");
    expect(matchResponse(given, facts(sent("a"), sent("b"))).certainty).toBe("none");
  });

  it("knows a person by the user id where there is no number", () => {
    const sender = { waId: undefined, userId: "US.1", name: undefined, username: undefined };
    const known = facts(sent("a"), sent("b", { recipient: { waId: null, userId: "US.1" } }));
    expect(matchResponse(reply({ sender }), known)).toMatchObject({ certainty: "time", flowId: "b" });
  });
});
