import { expect, type Locator, type Page } from "@playwright/test";
import { dragOver, dragTo, type Spot } from "../gestures/drag";

/** Where beside a component a drop lands. */
export type Side = "before" | "after";

const spots: { readonly [side in Side]: Spot } = {
  before: { x: 0.5, y: 0.2 },
  after: { x: 0.5, y: 0.8 },
};

/** The phone in the middle of the builder, on which the screen is edited. */
export function canvas(page: Page) {
  const area = page.getByRole("application", { name: /^Screen / });

  /** A component by what it is and says: "Text field: Full name". */
  function component(name: string): Locator {
    return area.getByRole("group", { name: new RegExp(`^${escaped(name)}(, selected)?(, hidden)?$`) });
  }

  /** Brings a component to where another one is, from the palette or from the phone. */
  async function drop(from: Locator, side: Side, beside: Locator): Promise<void> {
    await dragOver(page, from, beside, spots[side]);
    await expect(area.locator("[data-drop='allowed']")).toHaveCount(1);
    await page.mouse.up();
  }

  return {
    area,
    component,
    drop,
    /** A text that can be edited where it stands; the little tag with a component's kind is none. */
    text: (words: string): Locator =>
      area.locator("[data-prop]").filter({ hasText: new RegExp(`^${escaped(words)}$`) }),
    components: area.getByRole("group").and(area.locator("[data-node]")),
    /** The first heading of the phone is the title of the screen. */
    title: area.getByRole("heading").first(),
    /** The text that is being edited where it stands. */
    editor: area.getByRole("textbox", { name: /^(Text of|Title of)/ }),
    refusal: area.locator("[data-drop='refused']"),

    /** Brings the first component onto an empty screen. */
    async dropOnEmpty(from: Locator): Promise<void> {
      await dragTo(page, from, area.getByText("An empty screen"));
    },

    /** Edits the text a component shows, where it stands. */
    async retype(text: Locator, to: string): Promise<void> {
      // What the phone draws takes no part in the page; the press lands on the frame around it.
      await text.dblclick({ force: true });
      const editor = area.getByRole("textbox", { name: /^(Text of|Title of)/ });
      await editor.fill(to);
      await editor.press("Enter");
      await expect(editor).toHaveCount(0);
    },

    screen: (name: string): Locator => page.getByRole("application", { name: `Screen ${name}`, exact: true }),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
