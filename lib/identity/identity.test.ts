import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findMembership, hasPeople, insertOwner } from "@/db/people";
import { account } from "@/db/schema/account";
import { signInAttempt } from "@/db/schema/sign-in-attempt";
import { user } from "@/db/schema/user";
import { workspace } from "@/db/schema/workspace";
import { testDatabases } from "@/db/test-databases";
import { forgetSlips, secondsToWait } from "./attempts";

const minute = 60_000;
const noon = new Date("2026-01-01T12:00:00Z");
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

describe.each(testDatabases)("identity on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it("gives the first of several first visits the workspace, and the others nothing", async () => {
    const { db } = opened;
    expect(await hasPeople(db)).toBe(false);
    const visits = ["ada", "bob", "eve"].map((name) =>
      insertOwner(db, { name, email: `${name}@example.com`, passwordHash: "hash", workspaceName: name }),
    );
    const outcomes = await Promise.all(visits);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const people = await db.select().from(user);
    expect(people).toHaveLength(1);
    const owner = people[0];
    expect(await db.select({ name: workspace.name }).from(workspace)).toEqual([{ name: owner?.name }]);
    expect(await findMembership(db, owner?.id ?? "")).toMatchObject({ role: "owner" });
    expect(await db.select().from(account)).toMatchObject([{ userId: owner?.id, providerId: "credential" }]);
  });

  it("lets ten sign-ins from one place be tried within a quarter of an hour, then asks to wait", async () => {
    const visitor = { email: "ten@example.com", address: "192.0.2.1" };
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await secondsToWait(opened.db, visitor, later(attempt * minute))).toBe(0);
    }
    expect(await secondsToWait(opened.db, visitor, later(10 * minute))).toBe(5 * 60);
    expect(await secondsToWait(opened.db, { ...visitor, address: "192.0.2.2" }, later(10 * minute))).toBe(0);
    expect(await secondsToWait(opened.db, { ...visitor, email: "x@example.com" }, later(10 * minute))).toBe(
      0,
    );
    expect(await secondsToWait(opened.db, visitor, later(15 * minute))).toBe(0);
  });

  it("stops guessing one person's password from ever new places", async () => {
    const waits: number[] = [];
    for (let attempt = 0; attempt < 101; attempt += 1) {
      const visitor = { email: "many@example.com", address: `198.51.100.${attempt}` };
      waits.push(await secondsToWait(opened.db, visitor, noon));
    }
    expect(waits.slice(0, 100)).toEqual(Array(100).fill(0));
    expect(waits[100]).toBe(15 * 60);
  });

  it("counts attempts that come at the same time", async () => {
    const visitor = { email: "burst@example.com", address: "203.0.113.1" };
    const waits = await Promise.all(
      Array.from({ length: 15 }, () => secondsToWait(opened.db, visitor, noon)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it("forgets slips after a sign-in that succeeded, and what is long over", async () => {
    const visitor = { email: "forget@example.com", address: "203.0.113.2" };
    for (let attempt = 0; attempt < 10; attempt += 1) await secondsToWait(opened.db, visitor, noon);
    await forgetSlips(opened.db, visitor, later(minute));
    expect(await secondsToWait(opened.db, visitor, later(minute))).toBe(0);
    await forgetSlips(opened.db, visitor, later(60 * minute));
    expect(await opened.db.select().from(signInAttempt)).toEqual([]);
  });
});
