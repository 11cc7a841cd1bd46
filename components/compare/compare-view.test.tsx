// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { flowOf } from "@/lib/flow/fixtures/small-flow";
import { printText } from "@/lib/flow/model/print";
import { CompareView } from "./compare-view";

afterEach(cleanup);

const body = (text: string) => ({ type: "TextBody", text });
const old = printText(flowOf({ A: [body("Hello"), body("Stays")], B: [body("Same")] }));
const now = printText(flowOf({ A: [body("Hi there"), body("Stays")], B: [body("Same")] }));

function show(before: string, after: string) {
  return render(
    <CompareView
      before={{ name: "Old", text: before }}
      after={{ name: "New", text: after }}
      platform="android"
      scheme="light"
    />,
  );
}

describe("two versions side by side", () => {
  test("each changed screen is a region with its changes in words; the others are one line", () => {
    show(old, now);
    expect(
      screen.getAllByRole("region").map((region) => region.getAttribute("aria-labelledby")),
    ).toHaveLength(1);
    expect(screen.getByRole("region", { name: "A" }).textContent).toContain(
      "The text “Hello” now reads “Hi there”.",
    );
    expect(screen.getByRole("button", { name: "1 screen did not change" })).toBeTruthy();
  });

  test("the JSON says in words which lines came and went", () => {
    show(old, now);
    fireEvent.click(screen.getByRole("tab", { name: "JSON" }));
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toContainEqual(expect.stringMatching(/Removed:.*"text": "Hello"/));
    expect(rows).toContainEqual(expect.stringMatching(/Added:.*"text": "Hi there"/));
  });

  test("a text that is no Flow is compared as text alone", () => {
    show("{ nothing", now);
    expect(screen.getByText(/only its text can be compared/)).toBeTruthy();
    expect(screen.queryByRole("tab")).toBeNull();
    expect(screen.getByRole("table")).toBeTruthy();
  });

  test("the same versions say that they are the same, also when only the order of keys differs", () => {
    show(old, old);
    expect(screen.getByText("These two versions are the same.")).toBeTruthy();
    cleanup();
    show(`{"version":"7.3","screens":[]}`, `{"screens":[],"version":"7.3"}`);
    expect(screen.getByText(/says nothing to WhatsApp/)).toBeTruthy();
  });
});
