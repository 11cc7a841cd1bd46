import { expect, it } from "vitest";
import type { SandboxMessage } from "@/db/sandbox-messages";
import type { JsonObject } from "@/lib/flow/json";
import { shownMessage } from "./shown-message";

/** A message of the business with this content. */
function shown(content: JsonObject, more: Partial<SandboxMessage> = {}) {
  return shownMessage({
    id: "wamid.1",
    workspaceId: "w",
    numberId: "n",
    waId: "16505551234",
    sender: "business",
    position: 1,
    at: new Date("2026-11-20T12:00:00Z"),
    status: "delivered",
    content,
    replyTo: null,
    callbackData: null,
    flowId: "1",
    flowVersionId: "v",
    flowToken: "a-token",
    closedAt: null,
    ...more,
  });
}

const template: JsonObject = {
  kind: "template",
  name: "invite",
  header: { type: "image", mediaId: "7" },
  body: "Your appointment is due.",
  buttons: [
    { type: "QUICK_REPLY", text: "Later" },
    { type: "FLOW", text: "Pick a time" },
  ],
  opening: { by: "navigate", data: { secret: "hidden" } },
};

it("shows all buttons of a template, and opens a Flow with the one that does", () => {
  const { content } = shown(template);
  expect(content).toMatchObject({
    kind: "card",
    header: { type: "image", mediaId: "7" },
    footer: "",
    buttons: [
      { text: "Later", opensFlow: false },
      { text: "Pick a time", opensFlow: true },
    ],
  });
  expect(JSON.stringify(shown(template))).not.toMatch(/hidden|a-token/);
});

it("opens nothing where the message has no Flow, and says when the endpoint ended the button", () => {
  expect(shown(template, { flowId: null }).content).toMatchObject({
    buttons: [{ opensFlow: false }, { opensFlow: false }],
  });
  expect(shown(template, { closedAt: new Date(0) }).isClosed).toBe(true);
});

it("shows responses that were kept before their summary was", () => {
  expect(shown({ kind: "flow-reply", answers: {} }).content).toEqual({
    kind: "response",
    title: "",
    summary: [],
  });
});
