import { describe, expect, it } from "vitest";
import { freshMessage, keyOf, messageToSend } from "./message-draft";
import type { VersionItem } from "./sending-state";

const version: VersionItem = {
  asksForData: false,
  opensLive: false,
  screens: [
    {
      id: "WELCOME",
      title: "Welcome",
      fields: [
        { name: "greeting", kind: "text", example: "Hi" },
        { name: "seats", kind: "number", example: 2 },
        { name: "isNew", kind: "yes-no", example: null },
        { name: "slots", kind: "json", example: [{ id: "a" }] },
      ],
    },
    { id: "OTHER", title: "Other", fields: [] },
  ],
};

function typed(values: { readonly [field: string]: string }) {
  const entries = Object.entries(values).map(([field, text]) => [keyOf("WELCOME", field), text] as const);
  return messageToSend({ ...freshMessage, values: Object.fromEntries(entries) }, version);
}

describe("a message that is written", () => {
  it("opens the first screen with its examples, unless something else is chosen", () => {
    expect(typed({})?.opening).toEqual({
      by: "navigate",
      screen: "WELCOME",
      data: { greeting: "Hi", seats: 2, slots: [{ id: "a" }] },
    });
    expect(messageToSend({ ...freshMessage, screen: "OTHER" }, version)?.opening).toEqual({
      by: "navigate",
      screen: "OTHER",
      data: {},
    });
  });

  it("takes what was typed by the kind of the field, and leaves out what is empty", () => {
    const given = typed({ greeting: "", seats: "4", isNew: "true", slots: "[]" });
    expect(given?.opening).toMatchObject({ data: { seats: 4, isNew: true, slots: [] } });
    expect(given?.opening).not.toMatchObject({ data: { greeting: expect.anything() } });
  });

  it.each([{ seats: "four" }, { slots: "[" }])("cannot be sent with %j", (values) => {
    expect(typed(values)).toBeUndefined();
  });

  it("cannot be sent without a text or a button", () => {
    expect(messageToSend({ ...freshMessage, body: " " }, version)).toBeUndefined();
    expect(messageToSend({ ...freshMessage, buttonText: "" }, version)).toBeUndefined();
  });

  it("opens with live data only where the version asks for some", () => {
    const wanted = { ...freshMessage, by: "data_exchange" } as const;
    const live = { ...version, asksForData: true, opensLive: true };
    expect(messageToSend({ ...wanted, by: null }, live)?.opening).toEqual({ by: "data_exchange" });
    expect(messageToSend({ ...wanted, by: null }, { ...live, opensLive: false })?.opening.by).toBe(
      "navigate",
    );
    expect(messageToSend(wanted, { ...version, asksForData: true })?.opening).toEqual({
      by: "data_exchange",
    });
    expect(messageToSend(wanted, version)?.opening).toMatchObject({ by: "navigate" });
  });
});
