import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { listChats, readChat } from "@/lib/sandbox/phone/chats";
import { type Connected, startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { testFolder } from "../test-call";
import { flowWith } from "./test-remote";

const folder = testFolder();
afterAll(folder.remove);

describe("the command line at a WhatsApp account itself", () => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  let connected: Connected;
  let environment: { readonly [name: string]: string };
  beforeAll(async () => {
    const [embedded] = testDatabases;
    if (!embedded) throw new Error("There is a database to test with.");
    opened = await embedded.open();
    house = await startTestSandbox(opened);
    connected = await house.connect();
    const { account } = connected;
    environment = {
      WHATSAPP_TOKEN: account.accessToken.reveal(),
      WHATSAPP_ACCOUNT: account.wabaId,
      GRAPH_URL: account.graphUrl,
    };
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  const flow = (...args: readonly string[]) => flowWith(environment, args);

  it("pushes, compares, publishes, pulls and sends", async () => {
    const file = folder.file("booking.json", testFlow());
    const pushed = await flow("push", file, "--name", "Booking", "--json");
    expect(pushed).toMatchObject({ status: 0, stderr: "" });
    const { id, isNew } = JSON.parse(pushed.stdout);
    expect({ isNew, isId: /^\d+$/.test(id) }).toEqual({ isNew: true, isId: true });

    expect(await flow("diff", file, "Booking")).toMatchObject({ status: 0, stdout: "" });
    const changed = folder.file("changed.json", testFlow().replace('"name": "name"', '"name": "full_name"'));
    const differs = await flow("diff", changed, "Booking");
    expect(differs.status).toBe(1);
    expect(differs.stdout).toMatch(/^- .*"name": "name"/m);
    expect(differs.stdout).toMatch(/^\+ .*"name": "full_name"/m);

    expect(await flow("publish", "Booking")).toMatchObject({ status: 0, stderr: "" });
    const listed = await flow("list", "--json");
    expect(JSON.parse(listed.stdout)).toEqual([
      {
        id,
        name: "Booking",
        at: [
          { account: environment.WHATSAPP_ACCOUNT, metaFlowId: id, status: "published", isSimulated: false },
        ],
      },
    ]);

    const out = join(folder.path, "pulled.json");
    expect(await flow("pull", id, "--out", out)).toMatchObject({ status: 0 });
    expect(readFileSync(out, "utf8")).toBe(testFlow());

    const to = ["--to", "16505551234", "--document", "https://example.com/menu.pdf"];
    const sent = await flow("send", "Booking", ...to, "--data", '{"greeting": "Hello Ada"}');
    expect(sent).toMatchObject({ status: 0, stderr: "" });
    const [chat] = await listChats(connected.area);
    expect(JSON.stringify(chat && (await readChat(connected.area, chat)))).toMatch(/menu\.pdf.*Hello Ada/s);
  });

  it("tells mistakes that WhatsApp found, stores the draft with them and ends with 1", async () => {
    const bad = testFlow().replace('"terminal": true', '"terminal": false');
    const pushed = await flow("push", folder.file("bad.json", bad), "--name", "Bad");
    expect(pushed.status).toBe(1);
    expect(pushed.stdout).toMatch(/^ {2}[A-Z_]+: .+/m);
    const published = await flow("publish", "Bad");
    expect(published.status).toBe(1);
    expect(published.stderr).toMatch(/^ {2}[A-Z_]+: .+/m);
  });

  it.each([
    ["a Flow that is not there", ["pull", "Nothing"], 1, 'There is no Flow "Nothing".'],
    ["a file that is not there", ["push", "/nowhere.json", "--name", "X"], 2, "There is no such file."],
    ["no number", ["send", "Booking"], 2, "Add --to NUMBER"],
    [
      "data that are none",
      ["send", "Booking", "--to", "1", "--data", "[1]"],
      2,
      "--data takes a JSON object",
    ],
    ["a new Flow without a name", ["push", "-"], 2, "needs a name"],
  ])("says what to do about %s", async (_, args, status, words) => {
    const told = await flow(...args);
    expect(told.status).toBe(status);
    expect(told.stderr).toContain(words);
  });

  it("ends with 2 when nothing says where, when the token is refused, and when nobody answers", async () => {
    const nowhere = await flowWith({}, ["list"]);
    expect(nowhere).toMatchObject({ status: 2, stdout: "" });
    expect(nowhere.stderr).toContain("FLOWSMITH_URL");
    const stranger = await flowWith({ ...environment, WHATSAPP_TOKEN: "wrong-token-1234" }, ["list"]);
    expect(stranger.status).toBe(2);
    expect(stranger.stdout + stranger.stderr).not.toContain("wrong-token-1234");
    const silent = await flowWith({ FLOWSMITH_URL: "http://127.0.0.1:9", FLOWSMITH_KEY: "fsk_x" }, ["list"]);
    expect(silent).toMatchObject({ status: 2, stderr: expect.stringContaining("does not answer") });
  });
});
