import { parseReference } from "../../expression/reference";
import { own } from "../../json";
import { actionsOf, type NodeAction } from "../../model/actions-of";
import { answerOf } from "../../model/answers";
import { askersFor } from "../../model/asking";
import { type FlowDocument, type FlowScreen, type NodeId, screenId } from "../../model/document";
import { screensById } from "../../model/edges";
import { findNode, nodesOf } from "../../model/walk";
import {
  type OptionPart,
  type ReserveStep,
  rowIdColumn,
  type Step,
  type Tap,
  type Value,
} from "../../rules/rules";
import { freshName } from "../tree/names";
import { askByRules } from "./ask-by-rules";
import { type ListAt, type LiveList, liveListAt } from "./live-list";
import { screenRulesOf, stepIds, withTap } from "./rules-edits";

export type Taking = ListAt & {
  /** Said to who comes too late. */
  readonly full: string;
  /** How long a place is kept for who has not finished. */
  readonly minutes: number;
};

/**
 * Takes one place of the row that somebody chose in a live list: held when they go on from its screen, kept when they
 * finish, where the row is also written out in what is sent, as the list showed it. Nothing changes for lists without
 * places, or of which several can be chosen.
 */
export function takePlaces(document: FlowDocument, taking: Taking): FlowDocument {
  const live = liveListAt(document, taking);
  const node = findNode(document, taking.node)?.node;
  const answer = node && answerOf(node);
  if (!live?.step.free || answer?.type !== "string") return document;
  const id = screenId(live.screen);
  let next = document;
  for (const { node: at, trigger, item } of waysOn(document, id)) {
    next = askByRules(next, { node: at, trigger, ...(item === undefined ? {} : { item }) });
  }
  const finishing = waysIn(next).filter(({ action }) => action.name === "complete");
  for (const { node: at, trigger } of finishing) next = askByRules(next, { node: at, trigger });
  for (const tap of screenRulesOf(next, id).taps ?? []) {
    next = withTap(
      next,
      id,
      reserving(tap, { document: next, live, taking, answer: answer.name, screen: id }),
    );
  }
  return sayingWhich(next, { live, screen: id, answer: answer.name });
}

/** The steps that `takePlaces` wrote for a list. */
export function isTaking(step: Step, { field, step: { source } }: LiveList): boolean {
  if ((step.do !== "find" && step.do !== "reserve") || step.source !== source) return false;
  return new RegExp(`^${field}_(row|held)(_\\d+)?$`).test(step.id);
}

/** The step that takes places of the rows of a list; undefined while nobody does. */
export function takingOf(document: FlowDocument, live: LiveList): ReserveStep | undefined {
  const steps = (screenRulesOf(document, screenId(live.screen)).taps ?? []).flatMap((tap) => tap.steps);
  const found = steps.find((step) => step.do === "reserve" && isTaking(step, live));
  return found?.do === "reserve" ? found : undefined;
}

type Way = NodeAction & { readonly node: NodeId; readonly screen: FlowScreen };

function waysIn(document: FlowDocument): readonly Way[] {
  return document.screens.flatMap((screen) =>
    nodesOf(screen).flatMap((node) =>
      actionsOf(node).map((action) => ({ ...action, node: node.id, screen })),
    ),
  );
}

/** What leads on from a screen; links and changes on the spot do not. */
function waysOn(document: FlowDocument, id: string): readonly Way[] {
  return waysIn(document).filter(
    ({ screen, trigger, action }) =>
      screenId(screen) === id &&
      trigger === "on-click-action" &&
      (action.name === "navigate" || action.name === "complete" || action.name === "data_exchange"),
  );
}

type Setting = {
  readonly document: FlowDocument;
  readonly live: LiveList;
  readonly taking: Taking;
  readonly answer: string;
  readonly screen: string;
};

function reserving(tap: Tap, { document, live, taking, answer, screen }: Setting): Tap {
  const key = keyOf(document, { screen, tap, answer, of: screen });
  const others = tap.steps.filter((step) => !isTaking(step, live));
  const ids = stepIds(document.rules);
  const column = live.step.free?.column;
  if (key === undefined || column === undefined) return tap;
  const row =
    tap.steps.find((step) => step.do === "find" && isTaking(step, live))?.id ??
    freshName(`${live.field}_row`, ids);
  const known = tap.steps.find((step) => step.do === "reserve" && isTaking(step, live));
  const before = known?.do === "reserve" ? known : undefined;
  const reserve: ReserveStep = {
    do: "reserve",
    id: before?.id ?? freshName(`${live.field}_held`, ids),
    source: live.step.source,
    row: { kind: "cell", step: row, column: rowIdColumn },
    column,
    quantity: before?.quantity ?? { kind: "fixed", value: 1 },
    minutes: taking.minutes,
    full: { kind: "fixed", value: taking.full },
    ...(before?.at === undefined ? {} : { at: before.at }),
  };
  return { ...tap, steps: [chosenRow(live, row, key), reserve, ...others] };
}

/** What was chosen is known by what the list saves: a column of ids, or the row itself. */
function chosenRow({ step: { source }, fields }: LiveList, id: string, key: string): Step {
  const [part] = fields.id ?? [];
  const column = typeof part === "object" ? part.column : rowIdColumn;
  return { do: "find", id, source, where: [{ column, is: "is", value: { kind: "answer", key } }], limit: 1 };
}

/** Whoever reads the answers reads what the person saw, and not the id of a row. */
function sayingWhich(
  document: FlowDocument,
  { live, screen, answer }: { readonly live: LiveList; readonly screen: string; readonly answer: string },
): FlowDocument {
  let next = document;
  for (const [id, { taps = [] }] of Object.entries(document.rules?.screens ?? {})) {
    for (const tap of taps) {
      if (!tap.outcomes.some(({ then }) => then.kind === "finish")) continue;
      const key = keyOf(next, { screen: id, tap, answer, of: screen });
      if (key !== undefined) next = withTap(next, id, saying(next, { live, tap, key }));
    }
  }
  return next;
}

function saying(
  document: FlowDocument,
  { live, tap, key }: { readonly live: LiveList; readonly tap: Tap; readonly key: string },
): Tap {
  const known = tap.steps.find((step) => step.do === "find" && isTaking(step, live))?.id;
  const row = known ?? freshName(`${live.field}_row`, stepIds(document.rules));
  const steps = known === undefined ? [chosenRow(live, row, key), ...tap.steps] : tap.steps;
  const words = titleOf(live).map((part) => wordOf(part, row));
  const outcomes = tap.outcomes.map(({ when, then }): Tap["outcomes"][number] => {
    if (then.kind !== "finish") return { when, then };
    const params = Object.entries(then.params).map(([name, value]): [string, Value] => [
      name,
      value.kind === "answer" && value.key === key ? { kind: "text", parts: words } : value,
    ]);
    return { when, then: { ...then, params: Object.fromEntries(params) } };
  });
  return { ...tap, steps, outcomes };
}

function titleOf({ fields }: LiveList): readonly OptionPart[] {
  return fields.title ?? fields["main-content.title"] ?? [];
}

function wordOf(part: OptionPart, step: string): Value {
  if (typeof part === "string") return { kind: "fixed", value: part };
  const cell: Value = { kind: "cell", step, column: part.column };
  if (part.as === undefined) return cell;
  const { as, currency } = part;
  return { kind: "shown", as, value: cell, ...(currency === undefined ? {} : { currency }) };
}

type Sent = {
  readonly screen: string;
  readonly tap: Tap;
  readonly answer: string;
  /** The screen that asks for the answer. */
  readonly of: string;
};

/** Under which key a tap gets an answer; undefined where it is not sent. */
function keyOf(document: FlowDocument, { screen, tap, answer, of }: Sent): string | undefined {
  if (!screensById(document).has(screen)) return undefined;
  const askers = askersFor(document, { screen, when: "tap", trigger: tap.trigger });
  for (const { payload } of askers) {
    for (const key of Object.keys(payload)) {
      const text = own(payload, key);
      const reference = typeof text === "string" ? parseReference(text) : null;
      if (reference?.scope !== "form" || reference.path.length !== 1 || reference.path[0] !== answer)
        continue;
      if ((reference.screen ?? screen) === of) return key;
    }
  }
  return undefined;
}
