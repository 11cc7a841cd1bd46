import { rmSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { database, type OpenDatabase, openOnce } from "./current";
import { openEmbedded } from "./embedded/open-embedded";
import { hasPeople } from "./people";
import { failOnHiccup, newDataFolder } from "./test-databases";

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

it("opens one database for the whole process, however often the start runs", async () => {
  expect(database).toThrow("The database is not open");
  const folder = await newDataFolder();
  const opened: OpenDatabase[] = [];
  const open = async () => {
    const database = await openEmbedded(folder, failOnHiccup);
    opened.push(database);
    return database;
  };
  await Promise.all([openOnce(open), openOnce(open)]);
  await openOnce(open);
  expect(opened).toHaveLength(1);
  expect(await hasPeople(database())).toBe(false);
  await opened[0]?.close();
  rmSync(folder, { recursive: true });
});
