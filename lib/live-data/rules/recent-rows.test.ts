import { describe, expect, it } from "vitest";
import type { RowsPort } from "@/lib/sources/rows";
import { newWrites, recentRows } from "./recent-rows";

describe("reads of rules", () => {
  it("are shared for a moment within a workspace, until somebody writes or a read fails", async () => {
    let now = 0;
    let reads = 0;
    const read = { rows: [], columns: [], asOf: "", isStale: false };
    let fails = false;
    const refuse = async () => ({ ok: false, failure: { reason: "source-not-found" } }) as const;
    const port: RowsPort = {
      readRows: async () => {
        reads += 1;
        if (fails) throw new Error("The database is gone.");
        return { ok: true, value: read };
      },
      addRow: refuse,
      updateRow: refuse,
      saveRow: refuse,
      reserve: refuse,
      confirm: async () => ({ ok: true, value: undefined as never }),
      unconfirm: async () => undefined,
      release: async () => undefined as never,
    };
    const recent = recentRows(() => now, newWrites());
    // No query is made: the port above answers.
    const scope = { db: undefined as never, workspaceId: "one" };
    const [rows, others] = [
      recent.over(scope, () => port),
      recent.over({ ...scope, workspaceId: "two" }, () => port),
    ];
    await Promise.all([
      rows.readRows("a", {}),
      rows.readRows("a", {}),
      recent.over({ ...scope }, () => port).readRows("a", {}),
    ]);
    expect(reads).toBe(1);
    await Promise.all([rows.readRows("b", {}), rows.readRows("a", { limit: 1 }), others.readRows("a", {})]);
    expect(reads).toBe(4);
    await rows.addRow("a", { cells: {} });
    await Promise.all([rows.readRows("a", {}), rows.readRows("b", {})]);
    expect(reads).toBe(5);
    now = 300;
    fails = true;
    await expect(rows.readRows("a", {})).rejects.toThrow();
    fails = false;
    await rows.readRows("a", {});
    expect(reads).toBe(7);
    await rows.confirm("somebody");
    await rows.readRows("a", {});
    expect(reads).toBe(8);
    // The places of a booking may be of any source.
    await rows.addRow("b", { cells: {}, keepsPlacesOf: "somebody" });
    await rows.readRows("a", {});
    expect(reads).toBe(9);
  });

  it("are read again before anybody has to wait for it, as long as many ask", async () => {
    let now = 0;
    let reads = 0;
    const port = {
      readRows: async () => {
        reads += 1;
        return { ok: true, value: { rows: [], columns: [], asOf: `${reads}`, isStale: false } };
      },
    } as unknown as RowsPort;
    const rows = recentRows(() => now, newWrites()).over(
      // No query is made: the port above answers.
      { db: undefined as never, workspaceId: "one" },
      () => port,
    );
    const asOf = async () => {
      const read = await rows.readRows("a", {});
      return read.ok && read.value.asOf;
    };
    expect(await asOf()).toBe("1");
    now = 200;
    expect(await Promise.all([asOf(), asOf()])).toEqual(["1", "1"]);
    now = 260;
    expect([await asOf(), reads]).toEqual(["2", 2]);
    now = 600;
    expect([await asOf(), reads]).toEqual(["3", 3]);
  });
});
