import { describe, expect, it } from "vitest";
import { health } from "@/lib/meta/health/health";
import { healthNeeds } from "./health-needs";

const needs = (entities: readonly object[], asksForData = true) =>
  healthNeeds(health.parse({ can_send_message: "BLOCKED", entities }), { asksForData });

const entity = (type: string, can: string, errors?: readonly (readonly [number, string])[]) => ({
  entity_type: type,
  id: "1",
  can_send_message: can,
  ...(errors && {
    errors: errors.map(([error_code, error_description]) => ({ error_code, error_description })),
  }),
});

const good = [{ id: "whatsapp", state: "good", happened: "WhatsApp has nothing against it." }];

describe("what WhatsApp says before publishing", () => {
  it.each([
    ["FLOW", "BLOCKED", 131000, "phone_number: No Phone Number connected to it.", "problem", "open-manager"],
    ["FLOW", "BLOCKED", 131000, "public_key: Missing Flows Signed Public Key.", "problem", "open-account"],
    ["FLOW", "BLOCKED", 131000, "something_new: Not subscribed to Flows Webhooks", "problem", "subscribe"],
    ["FLOW", "BLOCKED", 131000, "endpoint_check: Endpoint Not Available", "caution", "enter-address"],
    ["FLOW", "BLOCKED", 131000, "something_new: Nobody knows why", "problem", undefined],
    ["FLOW", "BLOCKED", 139000, "Blocked by Integrity", "problem", "open-manager"],
    ["WABA", "BLOCKED", 141014, "The WABA is banned", "problem", "open-support"],
    ["WABA", "LIMITED", 141006, "There is an error with the payment method", "caution", "open-manager"],
    ["BUSINESS", "LIMITED", 141010, "Not verified", "caution", "open-verification"],
    ["BUSINESS", "BLOCKED", 141010, "Not verified", "problem", "open-verification"],
    ["PHONE_NUMBER", "BLOCKED", 141000, "The phone number is not registered.", "problem", "open-manager"],
    ["PHONE_NUMBER", "LIMITED", 131037, "Display name needs approval", "caution", "open-manager"],
    ["APP", "BLOCKED", 3, "The app lacks the capability", "problem", "open-account"],
  ])("%s %s with code %i, “%s”, is a %s with a way on", (type, can, code, description, state, fix) => {
    const [need, ...others] = needs([entity(type, can, [[code, description]])]);
    expect(others).toEqual([]);
    expect(need).toMatchObject({ state, details: `${description} · code ${code}` });
    expect(need?.fix).toBe(fix);
    expect(need?.happened).toMatch(/^[A-Z].*\.$/);
    expect(need?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(`${need?.happened} ${need?.remedy}`).not.toMatch(/not known here|try again in a moment/);
  });

  it("is nothing where publishing itself sets it right", () => {
    const settled = entity("FLOW", "BLOCKED", [
      [131000, "endpoint_uri: You need to set the endpoint URI before you can send or publish a flow."],
      [131000, "app_check: No Application Connected to the Flow."],
      [131000, "validation_errors: Publishing Flow with validation errors."],
      [131000, "versions: Versions in Flow JSON file are not available for publishing."],
    ]);
    expect(needs([settled, entity("WABA", "AVAILABLE")])).toEqual(good);
  });

  it("is nothing about live data where the draft no longer asks for any", () => {
    const old = entity("FLOW", "BLOCKED", [[131000, "public_key: Missing Flows Signed Public Key."]]);
    expect(needs([old], false)).toEqual(good);
  });

  it("names the part that is held up where WhatsApp gives no reason", () => {
    expect(needs([entity("FLOW", "LIMITED"), entity("SOMETHING_NEW", "BLOCKED")])).toMatchObject([
      { id: "whatsapp-flow", state: "caution", happened: "WhatsApp lets only few messages open this Flow." },
      { id: "whatsapp", state: "problem", happened: "WhatsApp has blocked a part of the account." },
    ]);
    expect(needs([entity("BUSINESS", "BLOCKED", [[141999, "New"]])])).toMatchObject([
      { happened: "Meta does not let this business use WhatsApp.", details: "New · code 141999" },
    ]);
  });

  it("tells an app that hears nothing with the switch for it, and no template", () => {
    const app = {
      ...entity("APP", "LIMITED"),
      additional_info: ["Your app is not subscribed to the message webhook."],
    };
    expect(needs([app, entity("MESSAGE_TEMPLATE", "BLOCKED")])).toEqual([
      expect.objectContaining({ id: "whatsapp-app", state: "caution", fix: "subscribe" }),
    ]);
  });
});
