import { describe, expect, it } from "vitest";
import { isOnlySimulated, type PlaceItem } from "./loudest-state";

function at(state: PlaceItem["state"], isSimulated: boolean): PlaceItem {
  return { accountId: "a", accountName: "Salon", isChangedAtMeta: false, state, isSimulated };
}

describe("the one state that a Flow is shown with", () => {
  it.each([
    ["live in the sandbox", [at("live", true)], true],
    ["live in the sandbox and a draft elsewhere", [at("live", true), at("draft-at-meta", false)], true],
    ["live in both", [at("live", true), at("live", false)], false],
    ["a draft in the sandbox and live elsewhere", [at("draft-at-meta", true), at("live", false)], false],
    ["nowhere", [], false],
  ])("is called simulated only where no real account has it: %s", (_, places, is) => {
    expect(isOnlySimulated(places)).toBe(is);
  });
});
