// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TextField } from "./text-field";

afterEach(cleanup);

function descriptionOf(field: HTMLElement): string {
  const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}

describe("TextField", () => {
  it("is named by its label and described by error, help and count, in this order", () => {
    render(
      <TextField
        label="Name"
        value="Ada"
        onValueChange={() => undefined}
        error="Too short."
        help="Your own."
        count={{ used: 3, max: 20 }}
      />,
    );
    const field = screen.getByLabelText("Name");
    expect(descriptionOf(field)).toBe("Too short. Your own. 3/203 of 20 characters");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  it("keeps its name when the label is hidden", () => {
    render(<TextField label="Search" hidesLabel value="" onValueChange={() => undefined} />);
    expect(screen.getByLabelText("Search").getAttribute("aria-describedby")).toBeNull();
  });

  it("reports every change of the text", () => {
    const report = vi.fn();
    render(<TextField label="Name" value="" onValueChange={report} />);
    fireEvent.change(screen.getByLabelText("Name"), { target: { value: "A" } });
    expect(report.mock.calls).toEqual([["A"]]);
  });
});
