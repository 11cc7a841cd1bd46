import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../lib/flow/json";
import type { FlowDocument, FlowScreen } from "../../lib/flow/model/document";
import { parse } from "../../lib/flow/model/parse";
import { printText } from "../../lib/flow/model/print";
import { readExactly } from "../../lib/flow/text/read-exactly";
import { validate } from "../../lib/flow/validate/validate";
import { syntheticFlow } from "./synthetic-flow";

/** One figure of the benchmark: how often `of` fits into what was measured, and the most it may be. */
export type Figure = {
  readonly name: string;
  readonly of: string;
  readonly ratio: number;
  readonly limit: number;
};

const warmUps = 30;
const rounds = 100;

/** The Flow core against JSON.parse of the same text, as medians of many rounds in one process. */
export function measureCore(flow: JsonObject = syntheticFlow()): readonly Figure[] {
  const text = JSON.stringify(flow);
  const times = {
    parsed: [] as number[],
    validated: [] as number[],
    again: [] as number[],
    printed: [] as number[],
  };
  for (let round = -warmUps; round < rounds; round += 1) {
    const parsed = timed(() => JSON.parse(text) as JsonObject);
    const document = open(parsed.value);
    const validated = timed(() => validate(document));
    const edited = withOneChange(document, round);
    const again = timed(() => validate(edited));
    const printed = timed(() => printText(open(readExactly(text) as JsonObject), 0));
    if (round < 0) continue;
    times.parsed.push(parsed.ms);
    times.validated.push(validated.ms);
    times.again.push(again.ms);
    times.printed.push(printed.ms);
  }
  const [parsed, validated] = [median(times.parsed), median(times.validated)];
  return [
    { name: "validate", of: "JSON.parse", ratio: validated / parsed, limit: 8 },
    {
      name: "validate again after one change",
      of: "validate",
      ratio: median(times.again) / validated,
      limit: 0.1,
    },
    { name: "parse and print", of: "JSON.parse", ratio: median(times.printed) / parsed, limit: 6 },
  ];
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

function open(flow: JsonObject): FlowDocument {
  const document = parse(flow);
  if (!document) throw new Error("The flow of the benchmark has no screens");
  return document;
}

/** The document with another text on one component in the middle. */
function withOneChange(document: FlowDocument, round: number): FlowDocument {
  const middle = Math.floor(document.screens.length / 2);
  return {
    ...document,
    screens: document.screens.map((screen, index) =>
      index === middle ? withOtherText(screen, round) : screen,
    ),
  };
}

function withOtherText(screen: FlowScreen, round: number): FlowScreen {
  const at = screen.children.findIndex(({ props }) => typeof props.text === "string");
  const children = screen.children.map((node, index) =>
    index === at ? { ...node, props: { ...node.props, text: `Another text, number ${round}` } } : node,
  );
  return { ...screen, children };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** "validate   4.1 × JSON.parse   (at most 8)", and "too slow" behind it where it is. */
export function figureLine({ name, of, ratio, limit }: Figure): string {
  const shown = ratio < 1 ? ratio.toFixed(3) : ratio.toFixed(1);
  return `${name.padEnd(42)} ${shown.padStart(6)} × ${of.padEnd(11)} (at most ${limit})${ratio > limit ? "  too slow" : ""}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = measureCore();
  for (const figure of figures) process.stdout.write(`${figureLine(figure)}\n`);
  if (figures.some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;
}
