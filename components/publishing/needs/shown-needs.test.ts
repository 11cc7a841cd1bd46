import { expect, it } from "vitest";
import type { LooksItem, NeedItem } from "./need-item";
import { dueParts, lookedAt, shownNeeds } from "./shown-needs";

const need = (id: string, more: Partial<NeedItem> = {}): NeedItem => ({
  id,
  state: "good",
  happened: `About ${id}.`,
  ...more,
});
const at = "2026-11-21T12:00:00.000Z";
const address = "https://example.com/flow";
const looked: LooksItem = {
  account: { at, needs: [need("access"), need("number")] },
  whatsapp: { at, needs: [need("whatsapp")] },
  endpoint: { at, address, need: need("endpoint") },
};
const never: LooksItem = { account: { at: null, needs: [] }, whatsapp: null, endpoint: null };
const minutesLater = (minutes: number) => new Date(at).getTime() + minutes * 60_000;

const list = (change: Partial<Parameters<typeof shownNeeds>[0]> = {}) =>
  shownNeeds({
    need: need("flow"),
    answers: null,
    looks: looked,
    asksForData: true,
    address,
    running: new Set(),
    ...change,
  }).map(({ id, state, isRunning }) => `${id} ${state}${isRunning ? " running" : ""}`);

it("lists the Flow, its live data, the account and what WhatsApp says", () => {
  expect(list()).toEqual(["flow good", "endpoint good", "access good", "number good", "whatsapp good"]);
  expect(list({ asksForData: false, address: "" })).not.toContain("endpoint good");
  expect(list({ answers: need("answers", { state: "problem" }) })[1]).toBe("answers problem");
});

it("takes no answer of another address for that of the one that is entered", () => {
  expect(list({ address: "https://example.com/other" })[1]).toBe("endpoint unknown");
  expect(list({ address: "" })[1]).toBe("endpoint problem");
});

it("shows what is being looked at, also what never was before", () => {
  expect(list({ looks: never, running: new Set(["whatsapp", "endpoint"]) })).toEqual([
    "flow good",
    "endpoint unknown running",
    "whatsapp unknown running",
  ]);
});

it.each([
  ["nothing was looked at", never, true, address, 0, ["account", "whatsapp", "endpoint"]],
  ["there is no address", never, true, "", 0, ["account", "whatsapp"]],
  ["all is fresh", looked, true, address, 4, []],
  ["minutes have passed", looked, true, address, 6, ["whatsapp", "endpoint"]],
  ["an hour has passed", looked, false, "", 60, ["account", "whatsapp"]],
  ["the address is another one", looked, true, "https://example.com/other", 1, ["endpoint"]],
])("looks anew when %s", (_, looks, asksForData, entered, minutes, due) => {
  expect(dueParts({ looks, asksForData, address: entered }, minutesLater(minutes))).toEqual(due);
});

it("is as old as its oldest part", () => {
  const older = { at: "2026-11-21T11:00:00.000Z", needs: [] };
  expect(lookedAt({ looks: { ...looked, whatsapp: older }, asksForData: true, address })).toBe(older.at);
  expect(lookedAt({ looks: looked, asksForData: true, address: "https://example.com/b" })).toBeNull();
  expect(lookedAt({ looks: looked, asksForData: false, address: "" })).toBe(at);
});
