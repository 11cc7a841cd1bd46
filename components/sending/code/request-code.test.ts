import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { MediaToSend } from "../sending-state";
import { codeLanguages, type RequestToShow, requestBody, requestCode } from "./request-code";

const request = {
  phoneNumberId: "5000000000000005",
  graphVersion: "v26.0",
  metaFlowId: "1000000000000001",
  mode: "published",
  message: {
    header: "Booking",
    body: 'Say "hi" or \\"""\\ $HOME `x` \'y\' — ready?\nJSON',
    footer: "",
    buttonText: "Book",
    opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
  },
} as const satisfies RequestToShow;

describe("code for developers", () => {
  it("says what Flowsmith sends, with places for token and recipient", () => {
    expect(requestBody(request)).toMatchObject({
      to: "RECIPIENT",
      interactive: {
        header: { type: "text", text: "Booking" },
        action: {
          parameters: {
            flow_id: "1000000000000001",
            flow_cta: "Book",
            flow_token: "FLOW_TOKEN",
            flow_action: "navigate",
            flow_action_payload: { screen: "WELCOME", data: { greeting: "Hi Ana" } },
          },
        },
      },
    });
    expect(requestBody({ ...request, mode: "draft" })).toMatchObject({
      interactive: { action: { parameters: { mode: "draft" } } },
    });
  });

  it("names a file in the header by its link, or leaves a place for its id", () => {
    const withMedia = (media: MediaToSend) =>
      requestBody({ ...request, message: { ...request.message, header: "", media } });
    const link = "https://example.com/a.pdf";
    expect(withMedia({ type: "document", from: { link } })).toMatchObject({
      interactive: { header: { type: "document", document: { link } } },
    });
    expect(withMedia({ type: "image", from: { fileId: "abc" } })).toMatchObject({
      interactive: { header: { type: "image", image: { id: "MEDIA_ID" } } },
    });
  });

  it("says of a template what Flowsmith sends of it", () => {
    const template = {
      name: "invite",
      language: "en_US",
      parts: {
        ...{ header: "", body: "Hi {{name}}", footer: "", headerKind: "image" as const },
        ...{ headerVariables: [], bodyVariables: ["name"] },
        button: { index: 1, text: "Open", by: "navigate" as const },
      },
    };
    const media = { type: "image" as const, from: { link: "https://example.com/a.png" } };
    const filled = { headerValues: {}, bodyValues: { name: "Ana" }, media, data: { greeting: "Hi" } };
    expect(requestBody({ phoneNumberId: "5", graphVersion: "v26.0", template, filled })).toEqual({
      ...{ messaging_product: "whatsapp", recipient_type: "individual", to: "RECIPIENT", type: "template" },
      template: {
        name: "invite",
        language: { code: "en_US" },
        components: [
          { type: "header", parameters: [{ type: "image", image: { link: "https://example.com/a.png" } }] },
          { type: "body", parameters: [{ type: "text", parameter_name: "name", text: "Ana" }] },
          {
            ...{ type: "button", sub_type: "flow", index: "1" },
            parameters: [
              { type: "action", action: { flow_token: "FLOW_TOKEN", flow_action_data: { greeting: "Hi" } } },
            ],
          },
        ],
      },
    });
  });

  it.each(codeLanguages)("names address, version and body in %s, and no token", (language) => {
    const code = requestCode(language, request);
    expect(code).toContain("https://graph.facebook.com/v26.0/5000000000000005/messages");
    expect(code).toContain("ACCESS_TOKEN");
    expect(code).toContain('"flow_id": "1000000000000001"');
  });

  it("runs as TypeScript and sends just this", async () => {
    const asked: unknown[] = [];
    const ask = async (url: string, { body }: { readonly body: string }) => {
      asked.push(url, JSON.parse(body));
      return { ok: true, json: async () => ({ messages: [{ id: "wamid.1" }] }) };
    };
    // Made of the code itself, as a program would run it.
    const run = new Function(
      "fetch",
      "console",
      `return (async () => {${requestCode("TypeScript", request)}})()`,
    );
    await run(ask, { log: (id: string) => asked.push(id) });
    const url = "https://graph.facebook.com/v26.0/5000000000000005/messages";
    expect(asked).toEqual([url, requestBody(request), "wamid.1"]);
  });

  it.each([request.message.body, "C:\\", '\\"', '"""', '\\\\"x'])(
    "keeps every sign of the text in Python: %j",
    (body) => {
      const wanted = { ...request, message: { ...request.message, body } };
      const between = /r"""\n([\s\S]*?)\n"""\)/.exec(requestCode("Python", wanted))?.[1] ?? "";
      expect(JSON.parse(between)).toEqual(requestBody(wanted));
    },
  );

  it("keeps every sign of the text in the shell, whatever it is", () => {
    const script = requestCode("curl", request).replace(/^curl [\s\S]*?<<'JSON'\n/, "cat <<'JSON'\n");
    expect(JSON.parse(execFileSync("sh", ["-c", script], { encoding: "utf8" }))).toEqual(
      requestBody(request),
    );
  });
});
