// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Undo2 } from "lucide-react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "./button";
import { IconButton } from "./icon-button";

afterEach(cleanup);

describe("Button", () => {
  it("takes no clicks while it is busy, and keeps the focus", () => {
    const press = vi.fn();
    const { rerender } = render(<Button onClick={press}>Save</Button>);
    const button = screen.getByRole("button", { name: "Save" });
    button.focus();
    rerender(
      <Button onClick={press} isLoading>
        Save
      </Button>,
    );
    fireEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-busy")).toBe("true");
  });

  it("sends no form unless it is told to", () => {
    render(<Button>More</Button>);
    expect(screen.getByRole("button").getAttribute("type")).toBe("button");
  });
});

describe("IconButton", () => {
  it("has a name and tells its shortcut to assistive technology", () => {
    render(<IconButton label="Undo" icon={Undo2} shortcut="Mod+Z" />);
    const button = screen.getByRole("button", { name: "Undo" });
    expect(button.getAttribute("aria-keyshortcuts")).toBe("Control+Z");
  });
});
