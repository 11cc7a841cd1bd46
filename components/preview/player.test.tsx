// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EndpointReply } from "@/lib/flow/runtime/state";
import { flowOf, oneScreen, renderPhone } from "./test-phone";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });

const name = { type: "TextInput", name: "name", label: "Name", required: true };
const form = oneScreen([name], { name: "${form.name}" });

const asking = flowOf({
  version: "7.3",
  data_api_version: "3.0",
  routing_model: { A: ["B", "C"], B: [], C: [] },
  screens: ["A", "B", "C"].map((id) => ({
    id,
    title: `Title ${id}`,
    data: {},
    ...(id === "A" ? {} : { terminal: true }),
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "TextBody", text: `Text ${id}` },
        { type: "Footer", label: "Next", "on-click-action": { name: "data_exchange", payload: {} } },
      ],
    },
  })),
});

describe("a phone that plays a Flow", () => {
  test("goes from the message over the form to a response that can be looked at", async () => {
    const { sent } = renderPhone(form, { begins: "chat", message: { button: "Book now" } });
    fireEvent.click(button("Book now"));
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Ana" } });
    fireEvent.click(button("Send"));
    expect(sent).toEqual([{ name: "Ana" }]);
    await pass(250);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("img", { name: "Sending" })).toBeTruthy();
    await pass(1000);
    expect(screen.getByRole("img", { name: "Read" })).toBeTruthy();
    fireEvent.click(button(/View response/));
    const answer = screen.getByText("Ana");
    expect(within(answer.parentElement ?? answer).getByText("Name")).toBeTruthy();
    fireEvent.click(button("Close"));
    expect(screen.queryByText("Ana")).toBeNull();
  });

  test("is fresh again after starting over", () => {
    renderPhone(form);
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Ana" } });
    fireEvent.click(button("Start over"));
    expect(screen.queryByRole("textbox")).toBeNull();
    fireEvent.click(button("Open form"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("");
  });

  test("asks the person what the endpoint would answer, and goes there", async () => {
    renderPhone(asking);
    fireEvent.click(button("Next"));
    expect(screen.getByRole("region", { name: "Your endpoint would decide here" })).toBeTruthy();
    fireEvent.click(button("Go to “Title C”"));
    expect(screen.getByRole("heading", { name: "Title C" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Your endpoint would decide here" })).toBeNull();
    await pass(300);
    expect(screen.queryByText("Text A")).toBeNull();
  });

  test("shows a message of the endpoint for a while", async () => {
    renderPhone(asking);
    fireEvent.click(button("Next"));
    fireEvent.click(button("Show a message"));
    expect(screen.getByText("Please check your answers.")).toBeTruthy();
    await pass(4500);
    expect(screen.queryByText("Please check your answers.")).toBeNull();
  });

  test("waits for a real endpoint, offers to try again when it fails, and goes on when it answers", async () => {
    const replies: EndpointReply[] = [
      { kind: "unreachable", message: "connection refused" },
      { kind: "answer", body: { screen: "B", data: {} } },
    ];
    const { log } = renderPhone(asking, {
      exchange: async () => replies.shift() ?? { kind: "refused", status: 500 },
    });
    fireEvent.click(button("Next"));
    expect(screen.getByRole("status", { name: "Loading" })).toBeTruthy();
    await pass(0);
    expect(screen.getByText("connection refused")).toBeTruthy();
    fireEvent.click(button("Try again"));
    await pass(300);
    expect(screen.getByRole("heading", { name: "Title B" })).toBeTruthy();
    expect(log.map(({ kind }) => kind)).toEqual([
      "opened",
      "screen",
      "asked",
      "replied",
      "failed",
      "asked",
      "replied",
      "screen",
    ]);
  });

  test("keeps a message's button dead after the endpoint refused its token", async () => {
    renderPhone(asking, {
      exchange: async () => ({ kind: "refused", status: 427, message: "Form expired" }),
    });
    fireEvent.click(button("Next"));
    await pass(0);
    expect(screen.getByRole("alertdialog", { name: "Form expired" })).toBeTruthy();
    fireEvent.click(button("OK"));
    await pass(250);
    expect(button("Open form").disabled).toBe(true);
  });

  test("puts a page away with the menu and opens links only when asked to", () => {
    const url = "https://example.com/terms";
    renderPhone(
      oneScreen([{ type: "EmbeddedLink", text: "Terms", "on-click-action": { name: "open_url", url } }]),
    );
    fireEvent.click(button("Terms"));
    const link = screen.getByRole("link", { name: "Open in a new tab" });
    expect(link.getAttribute("href")).toBe(url);
    expect(link.getAttribute("rel")).toContain("noopener");
    fireEvent.click(button("Back to the phone"));
    fireEvent.click(button("Menu"));
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Help", "Report"]);
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
  });

  test("stops everything that is still to come when it is put away", async () => {
    const { unmount, log } = renderPhone(asking, { exchange: () => new Promise(() => {}) });
    fireEvent.click(button("Next"));
    const before = log.length;
    unmount();
    await pass(20_000);
    expect(log).toHaveLength(before);
  });
});
