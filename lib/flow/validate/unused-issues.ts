import { parseReference } from "../expression/reference";
import type { FlowDocument } from "../model/document";
import { canBeSent } from "../model/finishing";
import type { ScreenFacts } from "./facts/screen-facts";
import { answerNotSent, unusedData } from "./faults/hints";
import { type Issue, issueAt } from "./issue";

type Remembered = {
  readonly readElsewhere: string;
  readonly canSend: boolean;
  readonly issues: readonly Issue[];
};

const known: WeakMap<ScreenFacts, Remembered> = new WeakMap();
const nothing: readonly Issue[] = [];

/** Answers that go nowhere and data that nobody looks at, on any screen. */
export function unusedIssues(
  facts: ScreenFacts,
  foreign: ReadonlyMap<string, string>,
  document: FlowDocument,
): readonly Issue[] {
  if (facts.unread.length === 0 && facts.unusedData.length === 0) return nothing;
  const readElsewhere = foreign.get(facts.id) ?? "";
  const remembered = known.get(facts);
  const canSend = facts.unread.length > 0 && canBeSent(document, facts.screen);
  if (remembered?.readElsewhere === readElsewhere && remembered.canSend === canSend) return remembered.issues;
  const issues = look(facts, new Set(readElsewhere.split("\n")), canSend);
  known.set(facts, { readElsewhere, canSend, issues });
  return issues;
}

/** By screen id, what other screens read of it: "form.name" and "data.name", each after a line break. */
export function foreignReads(screens: readonly ScreenFacts[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { reads } of screens) {
    for (const name of reads.foreign) {
      const dot = name.indexOf(".");
      const id = name.slice(0, dot);
      found.set(id, `${found.get(id) ?? ""}\n${name.slice(dot + 1)}`);
    }
  }
  return found;
}

function look(
  { screen, unread, unusedData: fields }: ScreenFacts,
  elsewhere: ReadonlySet<string>,
  canSend: boolean,
): readonly Issue[] {
  const answers = unread
    .filter(({ name }) => !elsewhere.has(`form.${name}`))
    .map(({ name, placed: { node } }) =>
      issueAt({
        fault: answerNotSent(name, canSend && parseReference(`\${form.${name}}`) !== null),
        layer: "whole",
        screen,
        node,
        path: ["name"],
      }),
    );
  const data = fields
    .filter((name) => !elsewhere.has(`data.${name}`))
    .map((name) => issueAt({ fault: unusedData(name), layer: "whole", screen, path: ["data", name] }));
  return answers.length + data.length === 0 ? nothing : [...answers, ...data];
}
