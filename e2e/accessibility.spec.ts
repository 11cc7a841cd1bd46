import { expect, signedOut, test } from "./fixtures";
import { branchingFlow } from "./flows/branching-flow";
import { smallFlow } from "./flows/small-flow";
import { pasteText } from "./gestures/clipboard";
import { newFlowPage } from "./pages/new-flow-page";
import { seriousFaults } from "./serious-faults";

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("the list of Flows serves everybody, with its menus and the import dialog", async ({
      flows,
      page,
      unique,
    }) => {
      await flows.importFlow(`Axe ${unique}`, smallFlow());
      await flows.open();
      await flows.search.fill(unique);
      await expect(flows.flow(`Axe ${unique}`)).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await flows.look("Rows").click();
      await page.getByRole("button", { name: `Actions for Axe ${unique}` }).click();
      await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
      await pasteText(page, '{ "screens": [], }');
      await expect(flows.importing.problem).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test("the page for a new Flow serves everybody, with a template that is tried", async ({ page }) => {
      const making = newFlowPage(page);
      await making.open();
      expect(await seriousFaults(page)).toEqual([]);
      await making.template("Appointment booking").click();
      await expect(page.getByRole("dialog").getByText("What can we do for you?")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test("the phone and the settings beside it serve everybody", async ({ builder, flows, page, unique }) => {
      test.slow();
      const { canvas, inspector } = builder;
      await flows.importFlow(`Axe ${unique}`, branchingFlow);
      await builder.ready();
      await expect(inspector.title).toHaveText("Screen");
      expect(await seriousFaults(page)).toEqual([]);
      for (const name of ["Text field: Email", "Single choice: Where", "Condition", "Button: Continue"]) {
        await canvas.component(name).click({ position: { x: 4, y: 4 } });
        await expect(inspector.title).not.toHaveText("Screen");
        expect(await seriousFaults(page)).toEqual([]);
      }
      await canvas.component("Text field: Email").click({ modifiers: ["ControlOrMeta"] });
      await expect(inspector.pane).toContainText("2 components selected");
      expect(await seriousFaults(page)).toEqual([]);
      await builder.showTab("Add");
      expect(await seriousFaults(page)).toEqual([]);
    });

    test("the map, the JSON, the problems and the play serve everybody", async ({
      builder,
      flows,
      page,
      unique,
    }) => {
      test.slow();
      const { json, problems } = builder;
      await flows.importFlow(`Axe ${unique}`, smallFlow("A label that is much too long for any phone"));
      await builder.ready();
      await builder.problemsButton.click();
      await expect(problems.panel).toContainText("Label");
      expect(await seriousFaults(page)).toEqual([]);
      await problems.close.click();
      await builder.show("Map");
      expect(await seriousFaults(page)).toEqual([]);
      await builder.show("JSON");
      await expect(json.editor).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await json.replaceAll('{ "screens": [], }');
      await expect(json.notice).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await json.repair.click();
      await builder.undo.click();
      await builder.show("Phone");
      await builder.tryIt.click();
      await expect(builder.phone.sheet("Your details")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test("what opens above the builder serves everybody", async ({ builder, flows, page, unique }) => {
      test.slow();
      await flows.importFlow(`Axe ${unique}`, smallFlow());
      await builder.ready();
      await page.keyboard.press("/");
      await expect(builder.insertMenu).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(builder.searching).toHaveCount(0);

      await page.keyboard.press("ControlOrMeta+k");
      await expect(builder.commands).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(builder.searching).toHaveCount(0);

      for (const [item, title] of [
        ["Keyboard shortcuts", "Keyboard shortcuts"],
        ["Revisions", "Revisions"],
      ] as const) {
        await page.getByRole("banner").getByRole("button", { name: "More" }).click();
        await page.getByRole("menuitem", { name: item }).click();
        const dialog = page.getByRole("dialog", { name: title });
        await expect(dialog).toBeVisible();
        expect(await seriousFaults(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
      }
    });

    test("a page that does not exist serves everybody", async ({ page }) => {
      await page.goto("/flows/there-is-no-such-flow");
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test.describe("with more contrast", () => {
      test.use({ contextOptions: { contrast: "more" } });

      test("the phone too can be read by everybody", async ({ builder, flows, page, unique }) => {
        await flows.importFlow(`Axe ${unique}`, branchingFlow);
        await builder.ready();
        await expect(builder.inspector.title).toHaveText("Screen");
        expect(await seriousFaults(page, { onPhone: "count" })).toEqual([]);
        await builder.tryIt.click();
        await builder.phone.radio("At my home").check();
        await expect(builder.phone.field("Street")).toBeVisible();
        expect(await seriousFaults(page, { onPhone: "count" })).toEqual([]);
      });
    });

    test.describe("signed out", () => {
      test.use({ storageState: signedOut });

      test("the sign-in page serves everybody, also when it refuses", async ({ page }) => {
        await page.goto("/sign-in");
        await expect(page.getByRole("heading").first()).toBeVisible();
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole("button", { name: /^(Sign in|Create account)$/ }).click();
        await expect(page.getByText("Enter your email.")).toBeVisible();
        expect(await seriousFaults(page)).toEqual([]);
      });
    });
  });
}
