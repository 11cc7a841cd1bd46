import { expect, it } from "vitest";
import { underWay } from "./under-way";

it("gives each a number of its own as long as it is under way, and uses numbers again", () => {
  const things = underWay<{ readonly name: string }>();
  const [one, two] = [things.add({ name: "one" }), things.add({ name: "two" })];
  expect(things.count()).toBe(2);
  expect(things.take(one)).toEqual({ name: "one" });
  expect([things.take(one), things.take(7), things.count()]).toEqual([undefined, undefined, 1]);
  const three = things.add({ name: "three" });
  expect(new Set([two, three]).size).toBe(2);
  expect([things.take(two), things.take(three)]).toEqual([{ name: "two" }, { name: "three" }]);
  for (let round = 0; round < 1_000; round += 1) things.take(things.add({ name: "again" }));
  expect(things.add({ name: "last" })).toBeLessThan(3);
  things.add({ name: "another" });
  expect(things.takeAll().map(({ name }) => name)).toHaveLength(2);
  expect([things.count(), things.takeAll()]).toEqual([0, []]);
});
