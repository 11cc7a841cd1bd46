// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dayOf } from "@/lib/flow/dates/day-number";
import type { JsonObject } from "@/lib/flow/json";
import { spokenDate } from "../date/day-words";
import type { Platform } from "../platform";
import { oneScreen, renderPhone } from "../test-phone";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const platforms: readonly Platform[] = ["android", "ios"];

/** A phone with one input called `x`, whose answer the button sends. */
function phoneWith(wire: JsonObject, platform: Platform = "android") {
  return renderPhone(oneScreen([{ name: "x", ...wire }], { x: "${form.x}" }), { platform });
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const send = () => button("Send");
/** What screen readers hear of a day; its punctuation is the browser's. */
const day = (iso: string) => spokenDate(dayOf(iso) ?? 0, "en-GB");
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe("a text field", () => {
  test.each(platforms)(
    "on %s shows its fault once it was changed and left, never while typed in",
    (platform) => {
      phoneWith({ type: "TextInput", label: "Email", "input-type": "email", required: true }, platform);
      const field = screen.getByRole("textbox", { name: "Email" });
      act(() => field.focus());
      fireEvent.change(field, { target: { value: "ana@" } });
      expect(screen.queryByText("Enter a valid email address")).toBeNull();
      expect(send().disabled).toBe(true);
      act(() => field.blur());
      expect(screen.getByText("Enter a valid email address")).toBeTruthy();
      expect(field.getAttribute("aria-invalid")).toBe("true");
      fireEvent.change(field, { target: { value: "ana@example.com" } });
      expect(screen.queryByText("Enter a valid email address")).toBeNull();
      expect(send().disabled).toBe(false);
    },
  );

  test("is emptied by its round cross", () => {
    phoneWith({ type: "TextInput", label: "Name", "init-value": "Ana" });
    fireEvent.click(button("Clear Name"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /Name/ }).value).toBe("");
  });

  test("hides what is typed into a password and takes no emoji there", () => {
    phoneWith({ type: "TextInput", label: "Secret", "input-type": "password", required: true });
    const field = screen.getByLabelText<HTMLInputElement>("Secret");
    expect(field.type).toBe("password");
    fireEvent.change(field, { target: { value: "a😀" } });
    expect(field.value).toBe("");
  });

  test("counts the characters of a paragraph", () => {
    phoneWith({ type: "TextArea", label: "Message", "max-length": 10, required: true });
    fireEvent.change(screen.getByRole("textbox", { name: "Message" }), { target: { value: "Hello" } });
    expect(screen.getByText("5 / 10")).toBeTruthy();
  });
});

describe("choices", () => {
  const days = [
    { id: "mon", title: "Monday" },
    { id: "tue", title: "Tuesday" },
    { id: "wed", title: "Wednesday", enabled: false },
  ];

  test.each(platforms)("on %s close the other boxes when the most are ticked", (platform) => {
    const wire = { type: "CheckboxGroup", label: "Days", "data-source": days, "max-selected-items": 1 };
    phoneWith({ ...wire, "init-value": ["mon"] }, platform);
    const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
    expect(box("Tuesday.").disabled).toBe(true);
    fireEvent.click(box("Monday."));
    expect(box("Tuesday.").disabled).toBe(false);
    expect(box("Wednesday.").disabled).toBe(true);
  });

  test("of one kind are taken back by a second tap where none is needed", () => {
    const { sent } = phoneWith({ type: "RadioButtonsGroup", label: "Day", "data-source": days });
    const monday = screen.getByRole<HTMLInputElement>("radio", { name: "Monday." });
    fireEvent.click(monday);
    expect(monday.checked).toBe(true);
    fireEvent.click(monday);
    expect(monday.checked).toBe(false);
    fireEvent.click(send());
    expect(sent).toEqual([{}]);
  });

  test("that are needed stay chosen", () => {
    phoneWith({ type: "RadioButtonsGroup", label: "Day", "data-source": days, required: true });
    const monday = screen.getByRole<HTMLInputElement>("radio", { name: "Monday." });
    fireEvent.click(monday);
    fireEvent.click(monday);
    expect(monday.checked).toBe(true);
  });

  test("as chips are sent in the order they were tapped", () => {
    const { sent } = phoneWith({ type: "ChipsSelector", label: "Days", "data-source": days });
    fireEvent.click(button("Tuesday"));
    fireEvent.click(button("Monday"));
    fireEvent.click(send());
    expect(sent).toEqual([{ x: ["tue", "mon"] }]);
  });

  test("to agree to lead to more only where there is more to read", () => {
    phoneWith({ type: "OptIn", label: "I agree", required: true });
    expect(screen.queryByText("Read more")).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "I agree" }));
    expect(send().disabled).toBe(false);
  });
});

describe("a dropdown", () => {
  const options = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, title: `Option ${index}` }));
  const dropdown = { type: "Dropdown", label: "Country", "data-source": options, required: true };

  test.each(platforms)(
    "on %s opens a list that is searched, marks the tapped row and closes",
    async (platform) => {
      const { sent } = phoneWith(dropdown, platform);
      fireEvent.click(button("Country"));
      expect(screen.getByRole("heading", { name: "Country" })).toBeTruthy();
      fireEvent.change(screen.getByRole("searchbox"), { target: { value: "option 39" } });
      expect(screen.getAllByRole("option")).toHaveLength(1);
      fireEvent.click(screen.getByRole("option", { name: "Option 39." }));
      expect(screen.getByRole("option", { selected: true })).toBeTruthy();
      await pass(300);
      expect(screen.queryByRole("listbox")).toBeNull();
      fireEvent.click(send());
      expect(sent).toEqual([{ x: "o39" }]);
    },
  );

  test("has no search for fewer than forty options", () => {
    phoneWith({ ...dropdown, "data-source": options.slice(0, 39) });
    fireEvent.click(button("Country"));
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  test("is left by the header's arrow or the Escape key without a change", () => {
    phoneWith(dropdown);
    fireEvent.click(button("Country"));
    fireEvent.click(button("Back"));
    expect(screen.queryByRole("listbox")).toBeNull();
    fireEvent.click(button("Country"));
    fireEvent.keyDown(screen.getByRole("listbox"), { key: "Escape" });
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(send().disabled).toBe(true);
  });

  test("shows a fault after its value was cleared", () => {
    phoneWith({ ...dropdown, "init-value": "o1" });
    fireEvent.click(button("Clear Country"));
    expect(screen.getByText("Country is required")).toBeTruthy();
  });
});

describe("dates", () => {
  const date = { label: "Day", required: true, "min-date": "2026-11-10", "max-date": "2027-01-31" };

  test("on android are chosen in a calendar and kept by OK", () => {
    const { sent } = phoneWith({ ...date, type: "DatePicker", "unavailable-dates": ["2026-11-25"] });
    fireEvent.click(button("Day"));
    expect(button(day("2026-11-25")).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button(day("2026-11-24")));
    fireEvent.click(button("OK"));
    fireEvent.click(send());
    expect(sent).toEqual([{ x: "2026-11-24" }]);
  });

  test("on ios are turned on wheels, by keyboard too", () => {
    const { sent } = phoneWith({ ...date, type: "DatePicker" }, "ios");
    fireEvent.click(button("Day"));
    const wheel = (name: string) => screen.getByRole("spinbutton", { name });
    expect(wheel("Day").getAttribute("aria-valuetext")).toBe("20");
    fireEvent.keyDown(wheel("Month"), { key: "ArrowDown" });
    fireEvent.keyDown(wheel("Day"), { key: "End" });
    fireEvent.click(button("Done"));
    fireEvent.click(send());
    expect(sent).toEqual([{ x: "2026-12-31" }]);
  });

  test("on ios a tap in the calendar is the choice", () => {
    const { sent } = phoneWith({ ...date, type: "CalendarPicker" }, "ios");
    fireEvent.click(button("Day"));
    fireEvent.click(button("Next month"));
    expect(button("Previous month").disabled).toBe(false);
    fireEvent.click(button(day("2026-12-01")));
    fireEvent.click(send());
    expect(sent).toEqual([{ x: "2026-12-01" }]);
  });

  test("of a range are picked one after the other, each within what the other allows", () => {
    const range = {
      type: "CalendarPicker",
      mode: "range",
      label: { "start-date": "From", "end-date": "To" },
      required: { "start-date": true, "end-date": true },
      "min-days": 2,
    };
    const { sent } = phoneWith(range);
    fireEvent.click(button("From"));
    fireEvent.click(button(day("2026-11-23")));
    fireEvent.click(button("OK"));
    fireEvent.click(button("To"));
    expect(button(day("2026-11-24")).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button(day("2026-11-25")));
    fireEvent.click(button("OK"));
    fireEvent.click(send());
    expect(sent).toEqual([{ x: { "start-date": "2026-11-23", "end-date": "2026-11-25" } }]);
  });

  test("are reached by arrow keys, across months", () => {
    phoneWith({ ...date, type: "CalendarPicker" });
    fireEvent.click(button("Day"));
    const grid = screen.getByRole("grid");
    fireEvent.keyDown(grid, { key: "PageDown" });
    expect(screen.getByRole("grid", { name: "December 2026" })).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe(day("2026-12-20"));
  });
});
