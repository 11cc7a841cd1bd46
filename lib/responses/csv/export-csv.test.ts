import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { insertFlow } from "@/db/flows";
import { setLostPlaces } from "@/db/responses";
import type { Scope } from "@/db/scope";
import { addAccount } from "@/db/test-accounts";
import { addPerson, testDatabases } from "@/db/test-databases";
import { responsesQuerySchema } from "../table/query";
import { csvValue, defused } from "./csv-value";
import { type CsvRequest, exportCsv } from "./export-csv";

describe("a value in a file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30 1234", "'+49 30 1234"],
    ["-5 or so", "'-5 or so"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1", "'＝1"],
    ["1=1", "1=1"],
    ["", ""],
  ])("that a spreadsheet could calculate is plain text: %j", (text, written) => {
    expect(defused(text)).toBe(written);
    expect(csvValue({ kind: "text", text }, ".")).toBe(written);
  });

  it("that is a number stays a number, also below zero", () => {
    expect(csvValue({ kind: "number", number: -5.5 }, ".")).toBe("-5.5");
    expect(csvValue({ kind: "number", number: -5.5 }, ",")).toBe("-5,5");
    expect(csvValue({ kind: "text", text: "-5.5" }, ".")).toBe("'-5.5");
  });

  it("that was chosen or uploaded is defused too", () => {
    expect(csvValue({ kind: "titles", titles: ["=a", "b"] }, ".")).toBe("'=a, b");
    expect(csvValue({ kind: "files", files: [{ name: "@x", mimeType: undefined }] }, ".")).toBe("'@x");
  });
});

const flowText = JSON.stringify({
  version: "7.0",
  screens: [
    {
      id: "ONE",
      title: "One",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextInput", name: "n", label: "=How many?", "input-type": "number" },
          { type: "TextInput", name: "t", label: "Say" },
          {
            type: "Footer",
            label: "Send",
            "on-click-action": { name: "complete", payload: { n: "${form.n}", t: "${form.t}" } },
          },
        ],
      },
    },
  ],
});

const [embedded] = testDatabases;
const rowCount = 20_000;

describe("an export", () => {
  let opened: OpenDatabase;
  let scope: Scope;
  let flowId: string;
  beforeAll(async () => {
    if (!embedded) throw new Error("There is no embedded database.");
    opened = await embedded.open();
    scope = await addPerson(opened, "Ada");
    const accountId = await addAccount(scope);
    ({ id: flowId } = await insertFlow(scope, { name: "Many", text: flowText, layout: {} }));
    const { workspaceId } = scope;
    // By the database itself: as many inserts would take minutes.
    await opened.db.execute(sql`
      insert into response (id, workspace_id, account_id, flow_id, certainty, message_id, answers_text, answers,
        search_text, sender_wa_id, received_at)
      select 'r' || i, ${workspaceId}, ${accountId}, ${flowId}, 'token', 'm' || i, '{}',
        '{"n":"' || -i || '","t":"=row; ' || i || '","extra":"' || repeat('x', 300) || '"}', 'row ' || i, '49301', 
        timestamptz '2026-11-20T23:30:00Z' + i * interval '1 second'
      from generate_series(1, ${rowCount}) as i`);
  }, 120_000);
  afterAll(() => opened.close());

  async function chunksOf(change: Partial<CsvRequest>) {
    const query = responsesQuerySchema.parse({ zone: "Europe/Berlin", direction: "ascending" });
    const request = { flowId, query, delimiter: "comma" as const, marksUtf8: false, hidden: [], ...change };
    const file = await exportCsv(scope, request);
    if (!file.ok) throw new Error(file.failure.reason);
    return file.value.chunks;
  }

  it("writes 20,000 rows in parts of bounded size, each response once", async () => {
    let rows = -1;
    let longest = 0;
    for await (const chunk of await chunksOf({})) {
      rows += chunk.split("\r\n").length - 1;
      longest = Math.max(longest, chunk.length);
    }
    expect(rows).toBe(rowCount);
    // The whole file has more than 8 MB.
    expect(longest).toBeLessThan(500_000);
  }, 120_000);

  it("writes what the table shows: its filters, its columns, the labels of its questions", async () => {
    const search = responsesQuerySchema.parse({ zone: "Europe/Berlin", search: "19999" });
    const shown = { query: search, hidden: ["extra", "@version", "@certainty"] };
    const written = async () => {
      const chunks: string[] = [];
      for await (const chunk of await chunksOf({ ...shown, delimiter: "semicolon", marksUtf8: true })) {
        chunks.push(chunk);
      }
      const text = chunks.join("");
      expect(text.startsWith("\ufeff")).toBe(true);
      return parse(text.slice(1), { delimiter: ";" });
    };
    expect(await written()).toEqual([
      ["Received (Europe/Berlin)", "Name", "Number", "'=How many?", "Say", "Response"],
      ["2026-11-21 06:03:19", "", "'+49301", "-19999", "'=row; 19999", "r19999"],
    ]);
    // As the table marks who lost a place, so does the file.
    await setLostPlaces(scope, "r19999", ["=Slots: 2030-01-07", "Rooms: 2"]);
    expect(await written()).toEqual([
      ["Received (Europe/Berlin)", "Name", "Number", "Place lost", "'=How many?", "Say", "Response"],
      [
        ...["2026-11-21 06:03:19", "", "'+49301", "'=Slots: 2030-01-07, Rooms: 2"],
        ...["-19999", "'=row; 19999", "r19999"],
      ],
    ]);
    // So it is with what a simulated phone sent.
    await opened.db.execute(sql`update whatsapp_account set kind = 'sandbox', connection = 'sandbox'`);
    const [head, row] = await written();
    expect(head?.slice(1, 5)).toEqual(["Name", "Number", "Simulated", "Place lost"]);
    expect(row?.slice(1, 4)).toEqual(["", "'+49301", "yes"]);
  }, 60_000);
});
