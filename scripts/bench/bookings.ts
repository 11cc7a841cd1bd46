import { say } from "../say.mjs";
import { type BookingHouse, inEmbeddedHouse, inPostgresHouse } from "./booking-houses";
import { type BookingProof, type BookingStorm, isProven, provenBookings } from "./proven-bookings";

type Place = {
  /** Half of the people never ask again when an answer is lost. */
  readonly halfGivesUp?: true;
  readonly name: string;
  readonly inHouse: (places: number, work: (house: BookingHouse) => Promise<void>) => Promise<void>;
  readonly servers: number;
  readonly kills: number;
};

const where: readonly Place[] = [
  { name: "The embedded database", inHouse: inEmbeddedHouse, servers: 1, kills: 8 },
  { name: "PostgreSQL", inHouse: inPostgresHouse, servers: 1, kills: 8 },
  { name: "PostgreSQL, two servers of which one is killed", inHouse: inPostgresHouse, servers: 2, kills: 5 },
  {
    name: "The embedded database, half give up",
    ...{ inHouse: inEmbeddedHouse, servers: 1, kills: 4, halfGivesUp: true },
  },
  { name: "PostgreSQL, half give up", inHouse: inPostgresHouse, servers: 1, kills: 4, halfGivesUp: true },
];

/**
 * Four times as many people as places, at the built server on both databases, which is killed meanwhile. Answers whether
 * every place went to one person, and everybody has what they were told.
 */
export async function measureBookings(people: number): Promise<boolean> {
  const outcomes: boolean[] = [];
  const places = Math.floor(people / 4);
  for (const { name, inHouse, servers, kills, halfGivesUp = false } of where) {
    // What a second server gives away while the first is started is gone for it: less at once leaves more to each life.
    const atOnce = Math.max(8, Math.floor(people / (servers * 20)));
    const storm = {
      people,
      places,
      atOnce,
      lives: livesOf(places, { servers, kills }),
      servers,
      halfGivesUp,
      restartsAtEnd: true,
    };
    await inHouse(places, async (house) => {
      const proof = await provenBookings(house, storm);
      outcomes.push(isProven(storm, proof));
      say(`${name}: ${figures(storm, proof)}${isProven(storm, proof) ? "" : "  missed"}\n`);
    });
  }
  return outcomes.every(Boolean);
}

/** All while places are still given away, each time elsewhere between the first question and the last of a person. */
function livesOf(places: number, { servers, kills }: Pick<Place, "servers" | "kills">): readonly number[] {
  const share = servers === 1 ? 1 : 4;
  const each = Math.floor((places * 2) / (kills + 1) / share);
  return Array.from({ length: kills }, (_, at) => Math.max(1, each - 3 + ((at * 5) % 7)));
}

function figures(storm: BookingStorm, proof: BookingProof): string {
  const { people, places, atOnce } = storm;
  const { kills, answered, again, meanwhile, booked, kept, taken, lost, doubled, halves, isSteady, seconds } =
    proof;
  return [
    `${people} people for ${places} places, ${atOnce} at once; killed ${kills} times`,
    `${answered} answers, ${again} asked again, ${meanwhile} answered while the other server was away`,
    `${booked} told of a booking, ${kept} bookings, ${taken} places taken: ${lost} lost, ${doubled} doubled, ${halves} halves`,
    isSteady ? "who sends it again hears the same" : "who sends it again hears something else",
    `${seconds.toFixed(0)} s`,
  ].join("; ");
}
