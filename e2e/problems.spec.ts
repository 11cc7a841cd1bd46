import type { JsonObject } from "@/lib/flow/json";
import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

/** A Flow with a label that is too long (works, but look) and a screen without a title (blocks publishing). */
function flowWithProblems(): JsonObject {
  const text = JSON.stringify(smallFlow("A label that is much too long for a phone"));
  return JSON.parse(text.replace('"title":"Thank you",', ""));
}

test("problems are counted in the bar, and a click goes to the control that mends them", async ({
  builder,
  flows,
  unique,
}) => {
  const { inspector, problems } = builder;
  await flows.importFlow(`Problems ${unique}`, flowWithProblems());
  await builder.ready();
  await expect(builder.problemsButton).toHaveText("2 problems");
  await builder.problemsButton.click();
  await problems.problem(/title/i).getByRole("button").first().click();
  await expect(inspector.field("Title")).toBeFocused();
  await inspector.field("Title").fill("Thank you");
  await expect(builder.problemsButton).toHaveText("1 problem");
  await problems
    .problem(/long|characters/i)
    .getByRole("button")
    .first()
    .click();
  await expect(inspector.field("Label")).toBeFocused();
  await inspector.field("Label").fill("Full name");
  await expect(builder.problemsButton).toHaveText("No problems");
});

test("a problem with a certain remedy is fixed with one click, and that can be undone", async ({
  builder,
  flows,
  unique,
}) => {
  const broken = JSON.parse(
    JSON.stringify(smallFlow()).replace(
      '"text":"We will be in touch."',
      '"text":"Hello ${screen.DETAILS.form.full_name}!"',
    ),
  );
  await flows.importFlow(`Fix ${unique}`, broken);
  await builder.ready();
  await builder.problemsButton.click();
  await builder.problems.panel.getByRole("button", { name: "Fix", exact: true }).first().click();
  await expect(builder.problemsButton).toHaveText("No problems");
  await builder.undo.click();
  await expect(builder.problemsButton).toHaveText("1 problem");
});
