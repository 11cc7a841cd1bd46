import type { OwnServer } from "../../e2e/server/own-server";

/** A server that is killed now and then, and started again at once on the same data. */
export type MortalServer = {
  /** Asks it, once it is there. Undefined when no answer came. */
  readonly ask: <Answer>(work: (url: string) => Promise<Answer | undefined>) => Promise<Answer | undefined>;
  /** While it is killed and started. */
  readonly isAway: () => boolean;
  /** Kills it whatever it does, and comes back when it is there again. */
  readonly killNow: () => Promise<void>;
  /** How often it was killed so far. */
  readonly kills: () => number;
  readonly end: () => Promise<void>;
};

/** Each of its first lives ends in the moment in which that many answers of it have come, while others are on their way. */
export async function mortalServer(
  start: () => Promise<OwnServer>,
  lives: readonly number[],
): Promise<MortalServer> {
  let server = await start();
  let life = 0;
  let answered = 0;
  let restarting: Promise<void> | undefined;

  async function restart(): Promise<void> {
    life += 1;
    answered = 0;
    await server.kill();
    server = await start();
    restarting = undefined;
  }

  return {
    async ask(work) {
      await restarting;
      const asked = life;
      const answer = await work(server.url);
      if (answer === undefined || asked !== life) return answer;
      answered += 1;
      if (answered === lives[life]) restarting = restart();
      return answer;
    },
    isAway: () => restarting !== undefined,
    async killNow() {
      await restarting;
      restarting = restart();
      await restarting;
    },
    kills: () => life,
    async end() {
      // Who waits for it hears why it did not start.
      await restarting?.catch(() => undefined);
      await server.kill();
    },
  };
}
