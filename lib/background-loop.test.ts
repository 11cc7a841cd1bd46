import { expect, it } from "vitest";
import { backgroundLoop } from "./background-loop";

const pauses = { shortest: 250, longest: 60_000, afterFailure: 5_000, whenIdle: 60_000 };

it("looks again when it is woken while it works, and never twice at once", async () => {
  let looks = 0;
  let running = 0;
  const wake = backgroundLoop(
    async () => {
      running += 1;
      expect(running).toBe(1);
      looks += 1;
      if (looks === 1) wake();
      await Promise.resolve();
      running -= 1;
      return undefined;
    },
    (error) => expect.unreachable(String(error)),
    pauses,
  );
  wake();
  wake();
  await expect.poll(() => looks).toBe(2);
});

it("goes on by itself when more is due", async () => {
  let looks = 0;
  const wake = backgroundLoop(
    async () => {
      looks += 1;
      return looks < 3 ? new Date(0) : undefined;
    },
    (error) => expect.unreachable(String(error)),
    pauses,
  );
  wake();
  await expect.poll(() => looks, { timeout: 30_000 }).toBe(3);
});

it("tells a failure and works again when it is woken", async () => {
  const failures: unknown[] = [];
  let looks = 0;
  const wake = backgroundLoop(
    async () => {
      looks += 1;
      if (looks === 1) throw new Error("A hiccup.");
      return undefined;
    },
    (error) => failures.push(error),
    pauses,
  );
  wake();
  await expect.poll(() => failures.map(String)).toEqual(["Error: A hiccup."]);
  wake();
  await expect.poll(() => looks).toBe(2);
});
