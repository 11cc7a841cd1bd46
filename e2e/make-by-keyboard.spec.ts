import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { press, pressUntil, tabTo } from "./gestures/keys";
import { newFlowPage } from "./pages/new-flow-page";
import { errorsIn } from "./validate";

test("a three-screen appointment Flow is built, reordered, connected, played and exported by keyboard alone", async ({
  builder,
  page,
}) => {
  test.slow();
  const { canvas, map, phone, screens } = builder;
  const { keyboard } = page;

  /** Adds a component after the selected one by the slash menu. */
  async function add(search: string): Promise<void> {
    await keyboard.press("/");
    await expect(builder.insertMenu).toBeFocused();
    await keyboard.type(search);
    await keyboard.press("Enter");
    await expect(builder.searching).toHaveCount(0);
  }

  /** Writes over the text that is being edited where it stands. */
  async function write(text: string, then: "Enter" | "Tab"): Promise<void> {
    await expect(canvas.editor).toBeFocused();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(text);
    await keyboard.press(then);
  }

  async function command(name: string): Promise<void> {
    await keyboard.press("ControlOrMeta+k");
    await expect(builder.commands).toBeFocused();
    await keyboard.type(name);
    await keyboard.press("Enter");
    await expect(builder.searching).toHaveCount(0);
  }

  /** Opens the menu of the control that has the focus and picks by the first letters, as menus allow. */
  async function chooseFromMenu(item: string): Promise<void> {
    await keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: item })).toBeVisible();
    await keyboard.type(item);
    await expect(page.getByRole("menuitem", { name: item })).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: item })).toHaveCount(0);
  }

  await test.step("begin with a blank Flow", async () => {
    const making = newFlowPage(page);
    await making.open();
    await tabTo(page, making.blank);
    await keyboard.press("Enter");
    await builder.ready();
  });

  await test.step("fill the first screen and write its texts where they stand", async () => {
    await add("single choice");
    await keyboard.press("Enter");
    await write("Service", "Tab");
    await write("Check-up", "Tab");
    await write("Cleaning", "Tab");
    await write("Whitening", "Enter");
    await add("heading");
    await keyboard.press("Enter");
    await write("What do you need?", "Enter");
    await keyboard.press("End");
    await expect(canvas.component("Button: Finish")).toBeFocused();
    await keyboard.press("Enter");
    await write("Next", "Enter");
    await expect(canvas.components).toHaveCount(3);
  });

  await test.step("reorder: one step by shortcut, then by picking up", async () => {
    await keyboard.press("Home");
    await expect(canvas.component("Single choice: Service")).toBeFocused();
    await keyboard.press("Alt+ArrowDown");
    await expect(canvas.components.first()).toHaveAccessibleName(/^Heading/);
    await keyboard.press("Home");
    await expect(canvas.component("Heading: What do you need?")).toBeFocused();
    await keyboard.press("Space");
    await expect(page.getByText("Picked up Heading: What do you need?")).toBeAttached();
    await pressUntil(page, "ArrowDown", page.getByText("After Single choice: Service"));
    await keyboard.press("Space");
    await expect(canvas.components.first()).toHaveAccessibleName(/^Single choice/);
    await keyboard.press("ControlOrMeta+z");
    await expect(canvas.components.first()).toHaveAccessibleName(/^Heading/);
  });

  await test.step("name the screens and add two more", async () => {
    await command("Add a screen");
    await command("Add a screen");
    await expect(screens.list.getByRole("listitem")).toHaveCount(3);
    for (const [index, title] of ["Book a visit", "About you", "Check and send"].entries()) {
      await tabTo(page, screens.selected);
      await press(page, "Home", ...Array<string>(index).fill("ArrowDown"), "F2");
      await expect(screens.titleField).toBeFocused();
      await keyboard.type(title);
      await keyboard.press("Enter");
      await expect(screens.open(title)).toBeFocused();
    }
  });

  await test.step("fill the other screens", async () => {
    await press(page, "ArrowUp");
    await expect(canvas.screen("About you").first()).toBeVisible();
    await command("Add Text field");
    await tabTo(page, canvas.component("Text field: Your answer"));
    await keyboard.press("Enter");
    await write("Full name", "Enter");
  });

  await test.step("connect the screens on the map, through its menus", async () => {
    await keyboard.press("ControlOrMeta+Alt+2");
    await map.settled();
    const exit = map.exit("Book a visit", "Next");
    await tabTo(page, exit);
    await chooseFromMenu("Nowhere yet");
    await expect(exit).toHaveAccessibleName(/Choose where it leads/);
    await tabTo(page, exit);
    await chooseFromMenu("About you");
    await expect(exit).toHaveAccessibleName(/goes to About you/);
    await expect(map.exit("About you", "Continue")).toHaveAccessibleName(/goes to Check and send/);
  });

  await test.step("the last button sends every answer by itself", async () => {
    await keyboard.press("ControlOrMeta+Alt+1");
    await command("Go to “Check and send”");
    await expect(builder.problemsButton).toHaveText("No problems");
  });

  await test.step("play it to its end", async () => {
    await keyboard.press("ControlOrMeta+Enter");
    await tabTo(page, phone.radio("Check-up"));
    await keyboard.press("Space");
    await tabTo(page, phone.button("Next"));
    await keyboard.press("Enter");
    await tabTo(page, phone.field("Full name"));
    await keyboard.type("Ada Meyer");
    await tabTo(page, phone.button("Continue"));
    await keyboard.press("Enter");
    await expect(phone.sheet("Check and send")).toBeVisible();
    await tabTo(page, phone.button("Finish"));
    await keyboard.press("Enter");
    expect(Object.values(await phone.response())).toContain("Ada Meyer");
    await keyboard.press("ControlOrMeta+Enter");
  });

  await test.step("export it: nothing keeps it from being published", async () => {
    await expect(builder.saved).toBeVisible();
    const arriving = page.waitForEvent("download");
    await command("Download the JSON");
    const text = await readFile(await (await arriving).path(), "utf8");
    expect(JSON.parse(text).screens).toHaveLength(3);
    expect(text).toContain("${screen.BOOK_A_VISIT.form.service}");
    expect(text).toContain("${screen.ABOUT_YOU.form.full_name}");
    expect(await errorsIn(text)).toEqual([]);
  });
});
