import { parse } from "@/lib/flow/model/parse";
import { playToEnd } from "@/lib/flow/runtime/play/play";
import { templates } from "@/lib/templates/templates";
import { expect, test } from "./fixtures";
import { newFlowPage } from "./pages/new-flow-page";
import { errorsIn } from "./validate";

for (const template of templates) {
  test(`the template "${template.title}" opens without a problem and plays to its end`, async ({
    builder,
    page,
  }) => {
    const making = newFlowPage(page);
    await making.open();
    await making.use(template.title).click();
    await builder.ready();
    await expect(builder.problemsButton).toHaveText("No problems");
    const { flow, text } = await builder.exported();
    const document = parse(flow);
    const played = document && playToEnd(document, { today: "2026-03-02", fill: "all" });
    expect(played?.outcome).toBe("completed");
    if (template.id === "appointment") expect(await errorsIn(text)).toEqual([]);
  });
}

test("a template is tried on the phone before it is chosen", async ({ page }) => {
  const making = newFlowPage(page);
  await making.open();
  await making.template("Contact form").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Full name" }).fill("Ada Meyer");
  await expect(dialog.getByRole("textbox", { name: "Full name" })).toHaveValue("Ada Meyer");
});
