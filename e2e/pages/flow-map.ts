import { expect, type Locator, type Page } from "@playwright/test";
import { dragTo, type Spot } from "../gestures/drag";

/** All screens on the map, with the routes between them. */
export function flowMap(page: Page) {
  const area = page.getByRole("region", { name: "Map of screens" });
  const screen = (title: string): Locator =>
    area.getByRole("article", { name: new RegExp(`^Screen ${title}`) });

  return {
    area,
    screen,
    /** A way out of a screen: its name says where it leads. */
    exit: (title: string, label: string): Locator =>
      screen(title).getByRole("button", { name: new RegExp(`^${label}: `) }),
    route: (label: string, to: string): Locator =>
      area.getByLabel(`Route from ${label} to ${to}`, { exact: true }),
    handle: (title: string, label: string): Locator => screen(title).getByLabel(label, { exact: true }),
    insertHere: area.getByRole("button", { name: "Insert a screen here" }),
    removeRoute: area.getByRole("button", { name: "Remove this route" }),
    refusal: (title: string, reason: string): Locator => screen(title).getByText(reason),
    add: area.getByRole("button", { name: "Add a screen" }),
    arrange: area.getByRole("button", { name: "Arrange" }),
    fit: area.getByRole("button", { name: "Show all" }),

    /** Waits until the map has moved all screens into sight, which it does once they are measured. */
    async settled(): Promise<void> {
      const paper = area.locator(".react-flow__viewport");
      await expect(paper).not.toHaveAttribute("style", /translate\(0px, ?0px\) scale\(1\)/);
    },

    async drawRoute(from: Locator, to: Locator, spot?: Spot): Promise<void> {
      await dragTo(page, from, to, spot);
    },
  };
}
