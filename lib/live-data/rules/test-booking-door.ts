import { createServer } from "node:http";
import { openEmbedded } from "@/db/embedded/open-embedded";
import { openServer } from "@/db/open-server";
import { failOnHiccup } from "@/db/test-databases";
import { bookingDecider, type TestBooking } from "./test-booking";

/**
 * A process for tests: answers questions by the rules of a booking over a data folder, or over the PostgreSQL server
 * at an address. POST one exchange as JSON; the reply comes as JSON. Writes its address on a line. Ends only by being killed.
 */
async function main(place: string, workspaceId: string, booking: TestBooking): Promise<void> {
  const isServer = place.startsWith("postgres");
  const { db } = await (isServer ? openServer(place, () => {}) : openEmbedded(place, failOnHiccup));
  const decide = bookingDecider({ db, workspaceId }, booking, () => new Date());
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const { reply } = await decide(JSON.parse(Buffer.concat(chunks).toString()));
    outgoing.end(JSON.stringify(reply));
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address && typeof address === "object") process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  });
}

const [place = "", workspaceId = "", booking = "{}"] = process.argv.slice(2);
void main(place, workspaceId, JSON.parse(booking));
