import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "./fixtures";
import { flowCommand } from "./flow-command";
import { smallFlow } from "./flows/small-flow";
import { addSandbox } from "./gestures/add-sandbox";
import { untilReady } from "./gestures/ready";
import { seriousFaults } from "./serious-faults";

test("with an access key the command line works with the Flows, until the key is revoked", async ({
  baseURL,
  page,
  unique,
}) => {
  test.slow();
  const { accountId } = await addSandbox(page);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Access keys" }).click();
  await expect(page.getByRole("heading", { name: "Access keys" })).toBeVisible();
  await untilReady(page);
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("Name").fill(unique);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Make key" }).click();
  const key = await page.getByLabel("Access key", { exact: true }).inputValue();
  expect(key).toMatch(/^fsk_[\w-]{43}$/);
  await page.getByRole("button", { name: "Done" }).click();
  expect(await seriousFaults(page)).toEqual([]);

  const flow = (...args: readonly string[]) =>
    flowCommand({ FLOWSMITH_URL: baseURL ?? "", FLOWSMITH_KEY: key }, ...args);
  const folder = await mkdtemp(path.join(tmpdir(), "flowsmith-cli-"));
  try {
    const file = path.join(folder, "flow.json");
    await writeFile(file, JSON.stringify(smallFlow(), null, 2));
    const name = `Pushed ${unique}`;
    expect(await flow("push", file, "--name", name)).toMatchObject({ code: 0, stderr: "" });
    expect(await flow("diff", file, name)).toMatchObject({ code: 0, stdout: "" });
    expect(await flow("publish", name, "--account", accountId, "--note", "From a script")).toMatchObject({
      code: 0,
      stdout: `"${name}" is live in ${accountId}.\n`,
    });
    const sent = await flow("send", name, "--account", accountId, "--to", "+1 650 555 1234", "--json");
    expect(JSON.parse(sent.stdout)).toMatchObject({
      state: "sent",
      messageId: expect.stringMatching(/^wamid\./),
    });
    const listed: readonly { name: string; at: unknown }[] = JSON.parse(
      (await flow("list", "--json")).stdout,
    );
    expect(listed.find((item) => item.name === name)?.at).toEqual([
      {
        account: accountId,
        metaFlowId: expect.stringMatching(/^\d+$/),
        status: "published",
        isSimulated: true,
      },
    ]);
    const pulled = path.join(folder, "pulled.json");
    expect(await flow("pull", name, "--out", pulled)).toMatchObject({ code: 0 });
    expect(await readFile(pulled, "utf8")).toBe(await readFile(file, "utf8"));

    await page.getByRole("button", { name: `Revoke ${unique}` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByRole("button", { name: `Revoke ${unique}` })).toHaveCount(0);
    const refused = await flow("list");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("This access key is not known here.");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
