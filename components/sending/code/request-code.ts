import type { MediaReference } from "@/lib/meta/media/header-media";
import { flowMessage, type MessageHeader } from "@/lib/meta/messages/flow-message";
import type { MessageBody } from "@/lib/meta/messages/outgoing";
import { type TemplateValue, templateMessage } from "@/lib/meta/messages/template-message";
import type { FilledTemplate, MediaToSend, MessageToSend, Mode, TemplateItem } from "../sending-state";

export const codeLanguages = ["curl", "TypeScript", "Python"] as const;
export type CodeLanguage = (typeof codeLanguages)[number];

export type RequestToShow = {
  readonly phoneNumberId: string;
  /** "v25.0" */
  readonly graphVersion: string;
} & (MessageRequest | TemplateRequest);

type MessageRequest = {
  readonly metaFlowId: string;
  readonly mode: Mode;
  readonly message: MessageToSend;
};

type TemplateRequest = {
  readonly template: Pick<TemplateItem, "name" | "language" | "parts">;
  readonly filled: Omit<FilledTemplate, "templateId">;
};

const address = "https://graph.facebook.com";

/** The body that Flowsmith sends, with places for what a program puts in itself. */
export function requestBody(request: RequestToShow): MessageBody {
  return "template" in request ? templateBody(request) : messageBody(request);
}

/** The file in the header of a request, if there is one. */
export function mediaIn(request: RequestToShow): MediaToSend | undefined {
  return "template" in request ? request.filled.media : request.message.media;
}

function templateBody({ template, filled }: TemplateRequest): MessageBody {
  const { headerVariables, bodyVariables, button } = template.parts;
  const { headerValues, bodyValues, media, data } = filled;
  return templateMessage({
    to: "RECIPIENT",
    template: template.name,
    language: template.language,
    headerValues: headerVariables.map((name) => valueFor(name, headerValues)),
    ...(media ? { headerMedia: { type: media.type, media: referenceOf(media) } } : {}),
    bodyValues: bodyVariables.map((name) => valueFor(name, bodyValues)),
    flowButton: { index: button.index, flowToken: "FLOW_TOKEN", data },
  });
}

/** Variables with numbers are told by their place, others by their name. */
function valueFor(name: string, values: { readonly [variable: string]: string }): TemplateValue {
  const text = values[name] ?? "";
  return /^\d+$/.test(name) ? { text } : { text, name };
}

function messageBody({ metaFlowId, mode, message }: MessageRequest): MessageBody {
  const { body, footer, buttonText, opening } = message;
  const header = headerOf(message);
  return flowMessage({
    to: "RECIPIENT",
    ...(header ? { header } : {}),
    bodyText: body.trim(),
    ...(footer.trim() === "" ? {} : { footerText: footer.trim() }),
    flow: { id: metaFlowId },
    buttonText: buttonText.trim(),
    flowToken: "FLOW_TOKEN",
    opening,
    ...(mode === "draft" ? { isDraft: true } : {}),
  });
}

function headerOf({ header, media }: MessageToSend): MessageHeader | undefined {
  if (!media) return header.trim() === "" ? undefined : { type: "text", text: header.trim() };
  return { type: media.type, media: referenceOf(media) };
}

/** A file of ours has no id at WhatsApp that a program could use. */
function referenceOf({ from }: MediaToSend): MediaReference {
  return "link" in from ? from : { id: "MEDIA_ID" };
}

/** The request as a program, without any secret in it. */
export function requestCode(language: CodeLanguage, request: RequestToShow): string {
  const url = `${address}/${request.graphVersion}/${request.phoneNumberId}/messages`;
  const body = JSON.stringify(requestBody(request), null, 2);
  return writers[language](url, body);
}

const writers: { readonly [language in CodeLanguage]: (url: string, body: string) => string } = {
  curl: (url, body) => `curl -X POST "${url}" \\
  -H "Authorization: Bearer $ACCESS_TOKEN" \\
  -H "Content-Type: application/json" \\
  --data-binary @- <<'JSON'
${body}
JSON
`,
  TypeScript: (url, body) => `const answer = await fetch("${url}", {
  method: "POST",
  headers: {
    Authorization: \`Bearer \${process.env.ACCESS_TOKEN}\`,
    "Content-Type": "application/json",
  },
  body: JSON.stringify(${body.replaceAll("\n", "\n  ")}),
});
if (!answer.ok) throw new Error(await answer.text());
const { messages } = await answer.json();
console.log(messages[0].id);
`,
  Python: (url, body) => `import json
import os
import urllib.request

message = json.loads(r"""
${pythonSafe(body)}
""")
request = urllib.request.Request(
    "${url}",
    data=json.dumps(message).encode(),
    headers={
        "Authorization": f"Bearer {os.environ['ACCESS_TOKEN']}",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as answer:
    print(json.load(answer)["messages"][0]["id"])
`,
};

/** Three quotes would end the text; JSON can write a quote in another way. A backslash before it may be escaped itself. */
function pythonSafe(body: string): string {
  return body.replace(/\\(.)/g, (pair, sign: string) => (sign === '"' ? "\\u0022" : pair));
}
