import { expect, test } from "./fixtures";
import { outsidePage } from "./pages/outside-page";
import { seriousFaults } from "./serious-faults";
import { dataKey, startServingData } from "./server/data-program";

test("a web address is taken in by pointing at what it gives, and its secret is never shown again", async ({
  page,
  unique,
}) => {
  const data = await startServingData();
  try {
    const source = outsidePage(page);
    await source.open("url");
    await source.name.fill(unique);
    await source.address.fill(`${data.url}/slots`);
    await source.fetch.click();
    await expect(source.trouble).toContainText("The address refuses us (401)");

    await page.getByRole("button", { name: "Headers, query, method" }).click();
    await page.getByRole("button", { name: "Add a header" }).click();
    await page.getByRole("checkbox", { name: "Secret" }).click();
    await source.pair("Headers: value 1").fill(dataKey);
    await source.fetch.click();
    await expect(source.trouble).toContainText("but no name");
    await source.pair("Headers: name 1").fill("X-Key");
    // A line that is left blank asks for nothing.
    await page.getByRole("button", { name: "Add to the query" }).click();
    await source.fetch.click();
    await expect(source.rows).toContainText("Dr Novak");

    await source.chooseList(3).click();
    await expect(source.rows).toContainText("dental");
    await source.chooseList(2).click();
    await expect(source.rows.getByRole("columnheader")).toHaveText(["Id", "Day", "Time", "Name"]);
    await source.column("id").click();
    await expect(source.rows.getByRole("columnheader")).toHaveText(["Day", "Time", "Name"]);
    await page.getByRole("combobox", { name: "Ask again after" }).click();
    await page.getByRole("option", { name: "5 minutes", exact: true }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await source.saveNew();

    await page.reload();
    await expect(source.rows).toContainText("Dr Novak");
    await expect(page.getByText("Flows have not asked for it yet")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Ask again after" })).toContainText("5 minutes");
    await expect(source.pair("Headers: value 1")).toHaveValue("");
    await expect(source.pair("Headers: value 1")).toHaveAttribute("placeholder", "Saved, not shown");
    expect(await page.content()).not.toContain(dataKey);
    await source.fetch.click();
    await expect(page.getByText(/^Answered in \d+ ms$/)).toBeVisible();
    // What was saved goes nowhere but where it was entered for.
    await source.address.fill("http://127.0.0.1:1/slots");
    await source.fetch.click();
    await expect(source.trouble).toBeVisible();
  } finally {
    data.close();
  }
});

test("a sheet becomes columns by its first line, and a calendar a week of busy times", async ({
  page,
  unique,
}) => {
  const data = await startServingData();
  try {
    const source = outsidePage(page);
    await source.open("sheet");
    await source.name.fill(`${unique} prices`);
    await source.address.fill(`${data.url}/prices.csv`);
    await source.fetch.click();
    await expect(source.rows.getByRole("columnheader")).toHaveText(["Product", "Price"]);
    await expect(source.rows).toContainText("4.2");
    await source.saveNew();

    await source.open("calendar");
    await source.name.fill(`${unique} doctor`);
    await source.address.fill(`${data.url}/doctor.ics`);
    await source.fetch.click();
    await expect(page.getByText("Ward round").first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await source.saveNew();
    await expect(page.getByText("Saved: 127.0.0.1.", { exact: false })).toBeVisible();
    await expect(source.address).toHaveValue("");
    expect(await page.content()).not.toContain("doctor.ics");
    await page.goto("/data");
    await expect(page.getByRole("row").filter({ hasText: `${unique} doctor` })).toContainText("Calendar");
  } finally {
    data.close();
  }
});
