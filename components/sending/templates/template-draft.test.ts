import { describe, expect, it } from "vitest";
import { freshMessage } from "../message-draft";
import { nameFrom, samplesIn, type TemplateDraft, templateToCreate } from "./template-draft";

const version = {
  asksForData: false,
  opensLive: false,
  screens: [{ id: "WELCOME", title: "Welcome", fields: [] }],
};
const draft: TemplateDraft = {
  name: "invite",
  language: "en_US",
  category: "UTILITY",
  headerKind: "text",
  media: null,
  header: "For {{1}}",
  body: "On {{2}} at {{1}}, {{2}}",
  footer: "",
  buttonText: "Open",
  icon: "NONE",
  samples: { "header 1": "Ana", "body 1": "9:00", "body 2": "Monday" },
};
const around = { accountId: "a", opening: freshMessage, version };

describe("a template that is written", () => {
  it("gets a name that WhatsApp takes", () => {
    expect(nameFrom("Booking Invite – Spring 2026!")).toBe("booking_invite_spring_2026");
  });

  it("asks for a sample of each variable, in their order", () => {
    expect(samplesIn(draft).map(({ key }) => key)).toEqual(["header 1", "body 1", "body 2"]);
    expect(templateToCreate(draft, around)).toMatchObject({
      headerSamples: ["Ana"],
      bodySamples: ["9:00", "Monday"],
      icon: null,
      opensWith: { by: "navigate", screen: "WELCOME" },
    });
  });

  it.each<Partial<TemplateDraft>>([{ name: "" }, { body: " " }, { buttonText: "" }, { samples: {} }])(
    "is not sent in with %j",
    (change) => {
      expect(templateToCreate({ ...draft, ...change }, around)).toBeUndefined();
    },
  );
});
