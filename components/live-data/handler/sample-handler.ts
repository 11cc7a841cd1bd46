import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { type FlowQuestion, flowQuestions } from "../trial/flow-questions";

/** Code to start from: it answers every question of this Flow with the examples that stand in it. */
export function sampleHandler(document: FlowDocument): string {
  const questions = flowQuestions(document);
  const opening = questions.find(({ action }) => action === "INIT");
  const asked = questions.filter(({ action }) => action === "data_exchange");
  const back = questions.filter(({ action }) => action === "BACK");
  const screens = [...new Set(asked.map(({ screen }) => screen))];
  return [
    "// Answers every question of this Flow: return the screen that comes next, with its data.",
    "async function handler(request, env) {",
    "  const { data_exchange } = await request.json();",
    "  const { version, action, screen, data, flow_token } = data_exchange;",
    "",
    ...block('action === "INIT"', "Somebody opens the Flow.", leadTo(document, opening?.next[0])),
    ...back.flatMap(({ screen, next }) =>
      block(
        `action === "BACK" && screen === ${JSON.stringify(screen)}`,
        "Somebody goes back from this screen.",
        leadTo(document, next[0]),
      ),
    ),
    ...screens.flatMap((screen) =>
      block(
        `screen === ${JSON.stringify(screen)}`,
        sentBy(asked.filter((question) => question.screen === screen)),
        answerTo(
          document,
          asked.find((question) => question.screen === screen),
        ),
      ),
    ),
    "  throw new Error(`Nothing answers ${action} on ${screen}.`);",
    "}",
    "",
  ].join("\n");
}

function block(condition: string, comment: string, lines: readonly string[]): readonly string[] {
  return [`  if (${condition}) {`, `    // ${comment}`, ...lines.map((line) => `    ${line}`), "  }", ""];
}

function sentBy(questions: readonly FlowQuestion[]): string {
  const names = [...new Set(questions.flatMap(({ data }) => Object.keys(data)))];
  return names.length === 0
    ? "This screen sends nothing along."
    : `Sent along: ${names.map((name) => `data.${name}`).join(", ")}.`;
}

function answerTo(document: FlowDocument, question: FlowQuestion | undefined): readonly string[] {
  if (!question) return [];
  return question.next.length > 0 ? leadTo(document, question.next[0]) : end(question.data);
}

function end(sent: JsonObject): readonly string[] {
  const names = Object.keys(sent).map((name) => `${propertyOf(name)}: ${memberOf(name)}`);
  return [
    "return {",
    "  version,",
    '  screen: "SUCCESS",',
    `  data: { extension_message_response: { params: { ${["flow_token", ...names].join(", ")} } } },`,
    "};",
  ];
}

function leadTo(document: FlowDocument, id: string | undefined): readonly string[] {
  const screen = id === undefined ? undefined : screenWithId(document, id);
  if (id === undefined || !screen) return ['return { version, screen: "", data: {} };'];
  const examples = exampleDataOf(screen);
  const data = Object.entries(examples).map(([name, value]) => {
    const [first = "", ...rest] = JSON.stringify(value, null, 2).split("\n");
    return [`    ${propertyOf(name)}: ${first}`, ...rest.map((line) => `    ${line}`)].join("\n");
  });
  if (data.length === 0) return [`return { version, screen: ${JSON.stringify(id)}, data: {} };`];
  const lines = `${data.join(",\n")},`.split("\n");
  return ["return {", "  version,", `  screen: ${JSON.stringify(id)},`, "  data: {", ...lines, "  },", "};"];
}

const plainName = /^[A-Za-z_$][\w$]*$/;

function propertyOf(name: string): string {
  return plainName.test(name) ? name : JSON.stringify(name);
}

function memberOf(name: string): string {
  return plainName.test(name) ? `data.${name}` : `data[${JSON.stringify(name)}]`;
}
