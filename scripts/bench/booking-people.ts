import type { BookingEndpoint } from "../../lib/live-data/test-booking-endpoint";
import { askAsPhone, type PhoneAnswer, type PhoneQuestion } from "./booking-phone";
import type { MortalServer } from "./mortal-server";

type Told = PhoneAnswer | "gave up";

/** What a person was told: that a place is theirs, and how it ended. */
export type Visit = { readonly flowToken: string; readonly wasHeld: boolean; readonly end: Told };

type Person = {
  readonly flowToken: string;
  readonly home: number;
  /** Never asks again when an answer is lost. */
  readonly givesUp?: boolean;
};

/** As a phone does, whose answer was lost: asks the same until an answer comes, of each server in turn. */
export type AskUntilAnswered = (question: PhoneQuestion, person: Person) => Promise<Told>;

export type Crowd = {
  readonly people: number;
  readonly atOnce: number;
  /** Of those who come to the same server too. */
  readonly halfGivesUp: boolean;
};

/** More than any kill takes from one person. */
const triesMax = 100;

/** What has come of all questions. */
export type Tally = {
  answered: number;
  /** Asked once more, because no answer came. */
  again: number;
  /** Answered by one server while another was away. */
  meanwhile: number;
};

export function asker(
  servers: readonly MortalServer[],
  endpoint: BookingEndpoint,
  tally: Tally,
): AskUntilAnswered {
  return async (question, { flowToken, home, givesUp }) => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const server = servers[(home + tries) % servers.length];
      const answer = await server?.ask((url) => askAsPhone(url, endpoint, { question, flowToken }));
      if (answer !== undefined) {
        tally.answered += 1;
        if (servers.some((other) => other !== server && other.isAway())) tally.meanwhile += 1;
        return answer;
      }
      if (givesUp) return "gave up";
      tally.again += 1;
    }
    throw new Error(`No answer came to "${question}" of ${flowToken}, asked ${triesMax} times.`);
  };
}

/** So many people come, some at once, each to the next server; who gets a place takes it. */
export async function visitAll(
  ask: AskUntilAnswered,
  { people, atOnce, halfGivesUp }: Crowd,
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  const waiting = Array.from({ length: people }, (_, home) => home).values();
  const comeOneByOne = async () => {
    for (const home of waiting) visits.push(await visit(ask, home, halfGivesUp && home % 4 >= 2));
  };
  await Promise.all(Array.from({ length: atOnce }, comeOneByOne));
  return visits;
}

async function visit(ask: AskUntilAnswered, home: number, givesUp: boolean): Promise<Visit> {
  // As long as one that tells people apart.
  const person = { flowToken: `person-${home}`.padEnd(36, "-"), home, givesUp };
  const { flowToken } = person;
  const picked = await ask("pick", person);
  if (picked !== "held") return { flowToken, wasHeld: false, end: picked };
  return { flowToken, wasHeld: true, end: await ask("book", person) };
}
