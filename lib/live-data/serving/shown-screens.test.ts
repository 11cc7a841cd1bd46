import { expect, it } from "vitest";
import { shownScreens } from "./shown-screens";

const placeOf = (flowToken: string) => ({ endpointId: "e", flowToken, screen: "S" });
const textOf = (note: string) => JSON.stringify({ screen: "S", data: { note } });

it("are known as they were shown last, the latest 20,000 of them", async () => {
  let now = 1;
  const shown = shownScreens(() => now);
  shown.keep(placeOf("first"), textOf("one"));
  now = 2;
  shown.keep(placeOf("first"), textOf("two"));
  expect(await shown.find(placeOf("first"))).toEqual({ data: { note: "two" }, at: 2 });
  for (let at = 0; at < 19_999; at += 1) shown.keep(placeOf(`${at}`), textOf(""));
  expect(await shown.find(placeOf("first"))).toBeDefined();
  shown.keep(placeOf("last"), textOf(""));
  expect(await shown.find(placeOf("first"))).toBeUndefined();
  expect(await shown.find(placeOf("0"))).toBeDefined();
});

it("take 32 MB at most, and none an eighth of that", async () => {
  const shown = shownScreens(() => 1);
  const long = textOf("x".repeat(1_000_000));
  for (let at = 0; at < 20; at += 1) shown.keep(placeOf(`${at}`), long);
  const found = await Promise.all(Array.from({ length: 20 }, (_, at) => shown.find(placeOf(`${at}`))));
  const kept = found.flatMap((one, at) => (one ? [at] : []));
  expect(kept).toEqual(Array.from({ length: 16 }, (_, at) => at + 4));
  shown.keep(placeOf("19"), textOf("x".repeat(3_000_000)));
  expect(await shown.find(placeOf("19"))).toBeUndefined();
});
