import { describe, expect, test } from "vitest";
import { flow } from "./test-call";

describe("flow inspect", () => {
  const booking = {
    version: "7.3",
    screens: [
      {
        id: "PICK",
        title: "`'For ' ${data.name}`",
        data: { name: { type: "string", __example__: "Ana" } },
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "TextBody", text: "`'Hello ' ${data.name}`" },
            {
              type: "Dropdown",
              name: "slot",
              label: "Time",
              required: true,
              "data-source": [
                { id: "a", title: "09:00" },
                { id: "b", title: "10:00" },
              ],
            },
            {
              type: "If",
              condition: "${form.slot} == 'a'",
              then: [{ type: "TextInput", name: "why", label: "Why", required: true }],
            },
            {
              type: "Footer",
              label: "Next",
              "on-click-action": { name: "navigate", next: { type: "screen", name: "DONE" }, payload: {} },
            },
          ],
        },
      },
      {
        id: "DONE",
        title: "Done",
        terminal: true,
        layout: {
          type: "SingleColumnLayout",
          children: [{ type: "Footer", label: "Send", "on-click-action": { name: "complete", payload: {} } }],
        },
      },
    ],
  };

  test("inspect describes the first screen: texts, what is required, where buttons lead", () => {
    const { status, stdout } = flow(["inspect", "-"], JSON.stringify(booking));
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "PICK: For Ana",
        "First screen of - (Flow JSON 7.3). The other screens: DONE.",
        "",
        "  TextBody     Hello Ana",
        "  Dropdown     Time  (slot, required)",
        "               09:00, 10:00",
        "  If           ${form.slot} == 'a'",
        "    TextInput  Why  (why, required, not in sight with the example data)",
        "  Footer       Next  → goes to DONE",
        "",
        "Has to be filled: slot",
        "",
      ].join("\n"),
    );
  });

  test("inspect --screen --json describes another screen for programs", () => {
    const { lines } = flow(["inspect", "-", "--screen", "DONE", "--json"], JSON.stringify(booking));
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      file: "-",
      version: "7.3",
      first: "PICK",
      screens: ["PICK", "DONE"],
      screen: {
        id: "DONE",
        title: "Done",
        terminal: true,
        components: [
          {
            type: "Footer",
            depth: 0,
            text: "Send",
            required: false,
            shown: true,
            leadsTo: [{ trigger: "on-click-action", action: "complete" }],
          },
        ],
        required: [],
      },
    });
  });

  test("inspect names the screens when the wanted one is not there", () => {
    const { status, stderr } = flow(["inspect", "-", "--screen", "NOPE"], JSON.stringify(booking));
    expect(status).toBe(2);
    expect(stderr).toContain('There is no screen "NOPE". The screens are: PICK, DONE.');
  });
});
