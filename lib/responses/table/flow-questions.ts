import { type AnsweredFlow, findAnsweredFlow } from "@/db/answered-flow";
import { type AnsweredRevision, listAnsweredRevisions, listRevisionTexts } from "@/db/response-table";
import type { WorkspaceScope } from "@/db/scope";
import { listSimulatedIds } from "@/db/whatsapp-accounts";
import { openText } from "@/lib/flow/text/open-text";
import { type Question, questionsOf } from "../questions/questions-of";

export type Questions = ReadonlyMap<string, Question>;

/** What was asked in each version of a Flow that people answered. */
export type FlowQuestions = {
  readonly flow: AnsweredFlow;
  /** The newest first. */
  readonly revisions: readonly AnsweredRevision[];
  /** Accounts whose answers come from simulated phones. */
  readonly simulated: ReadonlySet<string>;
  /** Null, and a revision that is gone, means the one that was live last. */
  readonly of: (revisionId: string | null) => Questions;
};

/** Undefined when there is no such Flow. */
export async function flowQuestions(
  scope: WorkspaceScope,
  flowId: string,
): Promise<FlowQuestions | undefined> {
  const flow = await findAnsweredFlow(scope, flowId);
  if (!flow) return undefined;
  const revisions = await listAnsweredRevisions(scope, flowId);
  const wanted = revisions.slice(0, revisionsMax).map(({ id }) => id);
  const unread = wanted.filter((id) => !known.has(id));
  const texts = unread.length === 0 ? [] : await listRevisionTexts(scope, unread);
  const read = new Map(texts.map(({ id, text }) => [id, remember(id, text)] as const));
  for (const id of wanted) {
    const questions = known.get(id);
    if (questions) read.set(id, questions);
  }
  const usual = questionsIn(flow.text);
  const simulated = await listSimulatedIds(scope);
  return { flow, revisions, simulated, of: (id) => (id === null ? usual : (read.get(id) ?? usual)) };
}

/** A table of more versions than that nobody reads. */
const revisionsMax = 100;

/** Revisions never change, so what one asks is worked out once. */
const known = new Map<string, Questions>();
const knownMax = 200;

function remember(id: string, text: string): Questions {
  const questions = questionsIn(text);
  known.set(id, questions);
  const [oldest] = known.keys();
  if (known.size > knownMax && oldest !== undefined) known.delete(oldest);
  return questions;
}

/** A draft need not be a Flow. */
function questionsIn(text: string): Questions {
  const opened = openText(text);
  return opened.ok ? questionsOf(opened.value.document) : new Map();
}
