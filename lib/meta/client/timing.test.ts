import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { realTiming } from "./timing";

describe("the real clock", () => {
  it("ends a pause at once when it is stopped", async () => {
    const stop = new AbortController();
    const pause = realTiming.sleep(1e8, stop.signal);
    stop.abort();
    await expect(pause).rejects.toThrow();
  });

  it("lets a pause end", async () => {
    await expect(realTiming.sleep(1)).resolves.toBeUndefined();
  });

  it("says stop at a deadline and not before", async () => {
    expect(realTiming.deadline(1e8).aborted).toBe(false);
    const deadline = realTiming.deadline(1);
    if (!deadline.aborted) await once(deadline, "abort");
    expect(deadline.aborted).toBe(true);
  });
});
