import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeOwnership } from "./embedded/owner-lock";
import { migrationsFolder } from "./migrations-folder";
import { openServer } from "./open-server";
import { openDatabase, startFailure } from "./start";
import { failOnHiccup } from "./test-databases";
import { freePort, startPostgres, type TestServer, temporaryFolder } from "./test-server";

async function failureOf(settings: { dataDir: string; databaseUrl?: string }): Promise<string> {
  const error = await openDatabase(settings, failOnHiccup).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  return startFailure(error, settings);
}

describe("a start without a usable database says why and what to do", () => {
  it("when the folder is in use", async () => {
    const dataDir = temporaryFolder();
    const ownership = await takeOwnership(dataDir);
    expect(await failureOf({ dataDir })).toBe(
      `The data folder ${dataDir} is in use by process ${process.pid}. Stop that process, or set DATA_DIR to another folder.`,
    );
    await ownership.release();
    rmSync(dataDir, { recursive: true });
  });

  it("when the folder cannot be made", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "file"), "");
    const dataDir = path.join(folder, "file", "below");
    const said = await failureOf({ dataDir });
    expect(said).toContain(`The database in ${dataDir} cannot be opened (ENOTDIR`);
    expect(said).toContain("set DATA_DIR to another folder");
    rmSync(folder, { recursive: true });
  });

  it("when what is in the folder is no database", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, "database"));
    writeFileSync(path.join(dataDir, "database", "PG_VERSION"), "9");
    expect(await failureOf({ dataDir })).toContain(`The database in ${dataDir} cannot be opened`);
    rmSync(dataDir, { recursive: true });
  });

  it("when the server does not answer, without telling the password", async () => {
    const databaseUrl = `postgresql://flows:geheim@127.0.0.1:${await freePort()}/flows`;
    const said = await failureOf({ dataDir: "", databaseUrl });
    expect(said).toMatch(/^The database at 127\.0\.0\.1:\d+\/flows cannot be used \(ECONNREFUSED/);
    expect(said).toContain("Check DATABASE_URL");
    expect(said).not.toContain("geheim");
  });
});

describe("a PostgreSQL server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it("is brought up to date once when several processes start at the same time", async () => {
    const opened = await Promise.all(Array.from({ length: 3 }, () => openServer(server.url, () => {})));
    const rows = await opened[0]?.db.execute(sql`select hash from drizzle.__drizzle_migrations`);
    const migrations = readdirSync(migrationsFolder()).filter((file) => file.endsWith(".sql"));
    expect(rows).toMatchObject({ rowCount: migrations.length });
    // What hangs does not keep a connection for ever.
    const patience = await opened[0]?.db.execute(sql`show statement_timeout`);
    expect(patience).toMatchObject({ rows: [{ statement_timeout: "2min" }] });
    await Promise.all(opened.map((one) => one.close()));
  });

  it("refuses a wrong password at the start, without telling it", async () => {
    const databaseUrl = server.url.replace("flowsmith:flowsmith@", "flowsmith:geheim@");
    const said = await failureOf({ dataDir: "", databaseUrl });
    expect(said).toContain("cannot be used (28P01: ");
    expect(said).not.toContain("geheim");
  });
});
