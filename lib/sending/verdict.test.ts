import { describe, expect, it } from "vitest";
import { explain, explainError, type GraphReason } from "@/lib/meta/failures/explain";
import { verdictOf } from "./verdict";

const first = { attempts: 1, refusals: 0 };

function told(code: number, change: { readonly retryAfterMs?: number } = {}) {
  return {
    ...explainError({ code }),
    call: "POST /1/messages",
    attempts: 1,
    mayHaveHappened: false,
    code,
    ...change,
  };
}

function unheard(reason: GraphReason, mayHaveHappened: boolean) {
  return { ...explain(reason), call: "POST /1/messages", attempts: 1, mayHaveHappened };
}

describe("what follows when a message was not taken", () => {
  it("never repeats by itself what may have gone out", () => {
    for (const reason of ["timed-out", "unreachable", "temporary", "answer-unreadable"] as const) {
      expect(verdictOf(unheard(reason, true), first)).toEqual({ is: "unknown" });
    }
  });

  it.each([131026, 131030, 131047, 131049, 131050, 131009, 132000])("%i is about one person", (code) => {
    expect(verdictOf(told(code), first)).toEqual({ is: "failed" });
  });

  it.each([190, 10, 368, 131031, 131042, 131048, 132001, 132015, 132068, 132069, 133010])(
    "%i stops the list, because it meets everybody",
    (code) => {
      expect(verdictOf(told(code), first)).toEqual({ is: "stop" });
    },
  );

  it("waits longer for a person each time, and gives up in the end", () => {
    expect(verdictOf(told(131056), first)).toEqual({ is: "wait", for: "recipient", ms: 4_000 });
    expect(verdictOf(told(131056), { attempts: 3, refusals: 0 })).toMatchObject({ ms: 64_000 });
    expect(verdictOf(told(131056), { attempts: 8, refusals: 0 })).toEqual({ is: "failed" });
  });

  it("lets the whole number wait, as long as WhatsApp says or twice as long each time", () => {
    expect(verdictOf(told(130429), first)).toEqual({ is: "wait", for: "number", ms: 1_000 });
    expect(verdictOf(told(130429), { attempts: 1, refusals: 3 })).toMatchObject({ ms: 8_000 });
    expect(verdictOf(told(80007, { retryAfterMs: 90_000 }), first)).toMatchObject({ ms: 90_000 });
    expect(verdictOf(unheard("unreachable", false), first)).toMatchObject({ is: "wait", for: "number" });
    expect(verdictOf(told(130429), { attempts: 1, refusals: 8 })).toEqual({ is: "stop" });
  });
});
