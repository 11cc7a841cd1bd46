import { expect, test } from "./fixtures";
import { smallFlow } from "./flows/small-flow";

test("a new answer is called after its label, is sent at the end, and both are undone in one step", async ({
  builder,
  flows,
  unique,
}) => {
  const { canvas, inspector, palette } = builder;
  await flows.importFlow(`Answers ${unique}`, smallFlow());
  await builder.ready();
  await builder.showTab("Add");
  await canvas.drop(palette.item("Text field"), "after", canvas.component("Text field: Full name"));
  await expect(inspector.field("Answer name")).toHaveValue("text");
  expect((await builder.exported()).text).toContain('"text": "${screen.DETAILS.form.text}"');

  await inspector.field("Label").clear();
  await inspector.field("Label").pressSequentially("Work email");
  await expect(inspector.field("Answer name")).toHaveValue("work_email");
  await canvas.retype(canvas.text("Work email"), "Private email");
  expect((await builder.exported()).text).toContain(
    '"private_email": "${screen.DETAILS.form.private_email}"',
  );
  await expect(builder.problemsButton).toHaveText("No problems");

  await builder.undo.click();
  expect((await builder.exported()).text).toContain('"work_email": "${screen.DETAILS.form.work_email}"');
  await builder.undo.click();
  expect((await builder.exported()).text).toContain('"text": "${screen.DETAILS.form.text}"');
  await builder.undo.click();
  expect((await builder.exported()).flow).toEqual(smallFlow());
});

test("an answer that somebody left out is sent with one click", async ({ builder, flows, unique }) => {
  const { problems } = builder;
  const flow = JSON.stringify(smallFlow()).replace(
    '"payload":{"full_name":"${screen.DETAILS.form.full_name}"}',
    '"payload":{}',
  );
  await flows.importFlow(`Unsent ${unique}`, JSON.parse(flow));
  await builder.ready();
  await expect(builder.problemsButton).toHaveText("1 problem");
  await builder.problemsButton.click();
  await problems.panel.getByRole("button", { name: "Send it with the last button" }).click();
  await expect(builder.problemsButton).toHaveText("No problems");
  expect((await builder.exported()).flow).toEqual(smallFlow());
});

test("a key that is written twice is kept, shown and forgotten with one click", async ({
  builder,
  flows,
  unique,
}) => {
  const { json, problems } = builder;
  const twice = JSON.stringify(smallFlow(), null, 2).replace(
    '"label": "Full name"',
    '"label": "Old", "label": "Full name"',
  );
  await flows.importFlow(`Twice ${unique}`, smallFlow());
  await builder.ready();
  await builder.show("JSON");
  await json.replaceAll(twice);
  await expect(builder.problemsButton).toHaveText("1 problem");
  expect((await builder.exported()).text).toContain('"label": "Old"');
  await builder.problemsButton.click();
  const problem = problems.problem("“label” is written more than once");
  await problem.getByRole("button", { name: "Fix", exact: true }).click();
  await expect(builder.problemsButton).toHaveText("No problems");
  expect((await builder.exported()).flow).toEqual(smallFlow());
  expect((await builder.exported()).text).not.toContain('"label": "Old"');
});
