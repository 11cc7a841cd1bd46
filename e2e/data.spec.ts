import { expect, test } from "./fixtures";
import { tablePage } from "./pages/table-page";
import { seriousFaults } from "./serious-faults";

test("a table is made by pasting cells, edited, filled from a file, and there after a reload", async ({
  page,
  unique,
}) => {
  const table = tablePage(page);
  await table.create(unique);
  await table.pasteAtStart([
    ["Day", "Doctor", "Places"],
    ["21.11.2026", "Dr. Ana", "3"],
    ["22.11.2026", "Dr. Bob", "5"],
  ]);
  await expect(table.head("Doctor")).toBeVisible();
  await expect(table.cell("21 Nov 2026")).toBeVisible();

  await table.cell("Dr. Bob").click();
  await page.keyboard.type("Dr. Chidi");
  await page.keyboard.press("Tab");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect(table.cell("Dr. Chidi")).toBeVisible();
  await expect(table.cell("7")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(table.cell("5")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+z");

  await table.importCsv("more.csv", "Doctor;Places;Day\nDr. Dora;many;2026-11-23\n");
  await expect(table.cell("Dr. Dora")).toBeVisible();
  await expect(table.counts("3 rows, 3 columns")).toBeVisible();
  await expect(table.saved).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await page.reload();
  await expect(table.cell("Dr. Chidi")).toBeVisible();
  await expect(table.cell("7")).toBeVisible();
  await expect(table.cell("23 Nov 2026")).toBeVisible();
  await expect(table.grid.getByRole("gridcell", { name: /many/ })).toContainText("This is no number");
});
