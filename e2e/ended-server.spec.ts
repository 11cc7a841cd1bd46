import { once } from "node:events";
import { countCalls } from "../db/endpoint-calls";
import { inEmbeddedHouse } from "../scripts/bench/booking-houses";
import { askAsPhone } from "../scripts/bench/booking-phone";
import { expect, signedOut, test } from "./fixtures";

test.use({ storageState: signedOut });

const people = 40;

test("a server that is told to end has written all it answered to the log", async () => {
  test.slow();
  await inEmbeddedHouse(people, async ({ endpoint, start, read }) => {
    const server = await start("one");
    const answers = await Promise.all(
      Array.from({ length: people }, (_, at) => {
        const flowToken = `person-${at}`.padEnd(36, "-");
        return askAsPhone(server.url, endpoint, { question: "open", flowToken });
      }),
    );
    const ended = once(server.process, "exit");
    server.process.kill("SIGTERM");
    expect(await ended).toEqual([143, null]);
    expect(answers).toEqual(answers.map(() => "days"));
    expect(await read(countCalls)).toBe(people);
  });
});
