import type { JsonObject } from "@/lib/flow/json";
import { expect, signedOut, test } from "./fixtures";
import { noisePicture } from "./flows/noise-picture";
import { untilReady } from "./gestures/ready";
import { enterAsOwner } from "./owner";
import { accountsPage } from "./pages/accounts-page";
import { builderPage } from "./pages/builder-page";
import { flowsPage } from "./pages/flows-page";
import { liveDataPage } from "./pages/live-data-page";
import { publishPage } from "./pages/publish-page";
import { responsesPage } from "./pages/responses-page";
import { simulatedPhonePage } from "./pages/simulated-phone-page";
import { seriousFaults } from "./serious-faults";
import { freePort, inStartedFolder, startOwnServer } from "./server/own-server";

// A server of its own: other tests want the workspace without an account.
test.use({ storageState: signedOut });

const footer = (label: string, action: JsonObject): JsonObject => ({
  type: "Footer",
  label,
  "on-click-action": action,
});
const layout = (...children: readonly JsonObject[]): JsonObject => ({ type: "SingleColumnLayout", children });

/** A screen that asks, and one that shows the answer and offers times. */
const askingFlow: JsonObject = {
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { ASK: ["GREET"], GREET: [] },
  screens: [
    {
      id: "ASK",
      title: "Your name",
      data: {},
      layout: layout(
        { type: "TextInput", name: "name", label: "Name", required: true },
        { type: "PhotoPicker", name: "photo", label: "Photo", "photo-source": "gallery" },
        footer("Continue", {
          name: "data_exchange",
          payload: { name: "${form.name}", photo: "${form.photo}" },
        }),
      ),
    },
    {
      id: "GREET",
      title: "Welcome",
      terminal: true,
      data: {
        greeting: { type: "string", __example__: "Hello" },
        times: {
          type: "array",
          items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
          __example__: [{ id: "09:00", title: "Tue 1 Dec · 09:00" }],
        },
      },
      layout: layout(
        { type: "TextBody", text: "${data.greeting}" },
        {
          type: "RadioButtonsGroup",
          name: "time",
          label: "Time",
          required: true,
          "data-source": "${data.times}",
        },
        footer("Book", { name: "complete", payload: { time: "${form.time}" } }),
      ),
    },
  ],
};

const code = (screen: string) => `async function handler(request, env) {
  const { data_exchange: { action, data } } = await request.json();
  console.log("asked by", data.name);
  if (action === "INIT") return { version: "3.0", screen: "ASK", data: {} };
  const times = ["09:00", "11:30"].map((id) => ({ id, title: "Tue 1 Dec · " + id }));
  return { version: "3.0", screen: "${screen}", data: { greeting: "Hello " + data.name + ", from the handler", times } };
}`;

test("a handler is written, tried and put live, and a phone books a time that it offers through the encrypted endpoint", async ({
  browser,
}) => {
  test.slow();
  await inStartedFolder(async (dataDir) => {
    const port = await freePort();
    let server = await startOwnServer({ dataDir, port });
    const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
    try {
      const page = await context.newPage();
      await enterAsOwner(page);
      const accounts = accountsPage(page);
      await accounts.open();
      await accounts.useSandbox.click();
      await expect(accounts.title("Sandbox")).toBeVisible();
      await flowsPage(page).importFlow("Greeting", askingFlow);
      await builderPage(page).ready();
      const flow = page.url();

      const live = liveDataPage(page);
      await live.open(flow);
      await live.choice("JavaScript").click();
      await expect(live.editor).toContainText("async function handler");
      await live.write(code("GREETING"));
      await live.ask("“Your name” asks");
      await live.runTest.click();
      await expect(live.trial).toContainText("The Flow does not take this answer");
      await live.write(code("GREET"));
      await live.runTest.click();
      await expect(live.trial).toContainText("The Flow takes this answer and shows “Welcome”");
      await expect(live.trial).toContainText("asked by");
      await expect(live.saved).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await live.putLive("Greets by name");
      await expect(page.getByText("Version 1 answers now").first()).toBeVisible();

      await page.goto(`${flow}/publish`);
      await untilReady(page);
      const publishing = publishPage(page);
      await publishing.publish.click();
      await expect(publishing.live).toBeVisible({ timeout: 30_000 });

      const phone = simulatedPhonePage(page);
      await phone.open();
      await phone.addPerson("+1 650 555 1234", "Ana Silva");
      await phone.sendFlow();
      await phone.button("Open form").click();
      await phone.field("Name").fill("Ana");
      const picker = page.waitForEvent("filechooser");
      await phone.button("Add photo").click();
      const photo = { name: "ana.png", mimeType: "image/png", buffer: noisePicture(80, 40) };
      await (await picker).setFiles(photo);
      await phone.button("Continue").click();
      await expect(phone.frame.getByText("Hello Ana, from the handler")).toBeVisible();
      await phone.frame.getByRole("radio", { name: "Tue 1 Dec · 11:30" }).check();
      await phone.button("Book").click();
      await expect(phone.frame.getByText("Response sent")).toBeVisible();
      await responsesPage(page).open(flow);
      await expect(responsesPage(page).row("Ana Silva")).toContainText("11:30", { timeout: 30_000 });

      await live.openCalls(flow);
      await expect(live.call("Opened")).toBeVisible();
      await live.call("ASK").click();
      await expect(live.callPanel).toContainText("JavaScript");
      await expect(live.callPanel).toContainText("Hello Ana, from the handler");
      // It lay sealed at the sandbox, as at WhatsApp, and is here without anybody asking for it.
      const shown = live.callPanel.getByRole("img", { name: "ana.png" });
      await expect(shown).toBeVisible();
      const kept = await page.request.get((await shown.getAttribute("src")) ?? "");
      expect(await kept.body()).toEqual(photo.buffer);
      await live.askAgain.click();
      await expect(live.callPanel).toContainText("Test");
      expect(await seriousFaults(page)).toEqual([]);

      await live.openSettings(flow);
      await live.closedText.fill("This offer has ended.");
      await live.messagesFor.click();
      await page.getByRole("option", { name: "7 days", exact: true }).click();
      await expect(live.messagesFor).toContainText("7 days");
      await live.save.click();
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
      await live.openSettings(flow);
      await expect(live.closedText).toHaveValue("This offer has ended.");
      await expect(live.messagesFor).toContainText("7 days");
      expect(await seriousFaults(page)).toEqual([]);

      // The same without the door in front of Next, as where somebody runs Next in their own way.
      await server.kill();
      server = await startOwnServer({ dataDir, port, door: "route" });
      await phone.open();
      await phone.person("Ana Silva").click();
      await phone.button("Open form").click();
      await phone.field("Name").fill("Zoë");
      await phone.button("Continue").click();
      await expect(phone.frame.getByText("Hello Zoë, from the handler")).toBeVisible();
    } finally {
      await context.close();
      await server.kill();
    }
  });
});
