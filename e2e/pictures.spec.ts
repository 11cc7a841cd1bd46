import type { Page } from "@playwright/test";
import type { JsonObject } from "@/lib/flow/json";
import { expect, test } from "./fixtures";
import { noisePicture } from "./flows/noise-picture";
import { smallFlow } from "./flows/small-flow";

const limitBytes = 300 * 1024;

async function choosePicture(page: Page, name: string, bytes: Buffer): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Choose a picture|Replace)$/ }).click();
  await (await choosing).setFiles({ name, mimeType: "image/png", buffer: bytes });
}

/** Bytes of the picture of a Flow with one. */
function pictureBytes(flow: JsonObject): number {
  const src = /"src":"([^"]*)"/.exec(JSON.stringify(flow))?.[1] ?? "";
  return Buffer.from(src, "base64").length;
}

test("a picture over the limit is made to fit, and its size is said", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Picture ${unique}`, smallFlow());
  await builder.ready();
  await builder.showTab("Add");
  await builder.canvas.drop(
    builder.palette.item("Picture"),
    "before",
    builder.canvas.component("Text field: Full name"),
  );
  const original = noisePicture(900, 700);
  expect(original.length).toBeGreaterThan(limitBytes);
  await choosePicture(page, "garden.png", original);
  await expect(builder.inspector.pane.getByText(/^\d[\d.,]* KB$/)).not.toHaveText("0 KB");
  await expect
    .poll(async () => pictureBytes((await builder.exported()).flow), { message: "the picture arrives" })
    .toBeGreaterThan(20 * 1024);
  expect(pictureBytes((await builder.exported()).flow)).toBeLessThanOrEqual(limitBytes);
  await expect(builder.problemsButton).toHaveText("No problems");
});

test("a file that is no picture is refused in words and the old picture stays", async ({
  builder,
  flows,
  page,
  unique,
}) => {
  await flows.importFlow(`Picture ${unique}`, smallFlow());
  await builder.ready();
  await builder.showTab("Add");
  await builder.canvas.drop(
    builder.palette.item("Picture"),
    "before",
    builder.canvas.component("Text field: Full name"),
  );
  const before = pictureBytes((await builder.exported()).flow);
  await choosePicture(page, "letter.png", Buffer.from("Dear Ada,"));
  await expect(builder.inspector.pane).toContainText("This file is no picture that can be used here");
  expect(pictureBytes((await builder.exported()).flow)).toBe(before);
});

test("an imported picture over the limit is pointed out and shrunk with one click", async ({
  builder,
  flows,
  unique,
}) => {
  const flow = smallFlow();
  const src = noisePicture(400, 300).toString("base64");
  const text = JSON.stringify(flow).replace(
    '{"type":"TextInput"',
    `{"type":"Image","src":"${src}"},{"type":"TextInput"`,
  );
  await flows.importFlow(`Picture ${unique}`, text);
  await builder.ready();
  await builder.canvas.component("Picture").click();
  await expect(builder.inspector.pane).toContainText("WhatsApp advises at most 300 KB");
  await builder.inspector.button("Make it fit").click();
  await expect(builder.inspector.pane).not.toContainText("WhatsApp advises at most 300 KB");
  expect(pictureBytes((await builder.exported()).flow)).toBeLessThanOrEqual(limitBytes);
});

test("a picture is cropped to the part that is wanted", async ({ builder, flows, page, unique }) => {
  const src = noisePicture(120, 90).toString("base64");
  const text = JSON.stringify(smallFlow()).replace(
    '{"type":"TextInput"',
    `{"type":"Image","src":"${src}"},{"type":"TextInput"`,
  );
  await flows.importFlow(`Picture ${unique}`, text);
  await builder.ready();
  await builder.canvas.component("Picture").click();
  await builder.inspector.button("Crop").click();
  const dialog = page.getByRole("dialog", { name: "Crop the picture" });
  await dialog.getByRole("radio", { name: "1:1" }).click();
  await dialog.getByRole("button", { name: "Use this part" }).click();
  await expect(dialog).toHaveCount(0);
  const after = pictureBytes((await builder.exported()).flow);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(Buffer.from(src, "base64").length);
});
