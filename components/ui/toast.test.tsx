// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { closeToast, showToast } from "./toast";
import { ToastRegion } from "./toast-region";

afterEach(cleanup);

function shown(content: Parameters<typeof showToast>[0]): string {
  let id = "";
  act(() => {
    id = showToast(content);
  });
  return id;
}

describe("showToast", () => {
  it("shows the text from anywhere, without a component around the caller", () => {
    render(<ToastRegion />);
    shown({ text: "Saved as a copy", detail: "Open it from the list." });
    expect(screen.getByText("Saved as a copy").textContent).toBe("Saved as a copy");
    expect(screen.getAllByText("Open it from the list.").length).toBeGreaterThan(0);
  });

  it("keeps what is said before there is a place for it", () => {
    showToast({ text: "Said early" });
    expect(screen.queryByText("Said early")).toBeNull();
    render(<ToastRegion />);
    expect(screen.getByText("Said early").textContent).toBe("Said early");
  });

  it("takes its action once and then does not count as expired", () => {
    render(<ToastRegion />);
    const undo = vi.fn();
    const expire = vi.fn();
    shown({ text: "Deleted one", action: { label: "Undo", run: undo }, onExpire: expire });
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(expire).not.toHaveBeenCalled();
  });

  it("tells when it was put away without its action", () => {
    render(<ToastRegion />);
    const expire = vi.fn();
    const id = shown({
      text: "Deleted two",
      action: { label: "Undo", run: () => undefined },
      onExpire: expire,
    });
    act(() => closeToast(id));
    expect(expire).toHaveBeenCalledTimes(1);
  });
});
