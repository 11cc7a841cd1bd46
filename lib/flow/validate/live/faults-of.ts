import { fieldsOn } from "../../model/answers";
import { askersFor, leadingTo } from "../../model/asking";
import { type FlowDocument, screenId } from "../../model/document";
import { screensById } from "../../model/edges";
import { screensLeadingTo } from "../../model/routes";
import { type RuleAt, rulePlaces } from "../../rules/rule-at";
import type { Outcome, Rules, ScreenRules, Step, Values } from "../../rules/rules";
import type { KnownSource } from "./known-sources";
import { faultTexts, type RuleFault } from "./rule-fault";
import { nameOfScreen, type Told, type World } from "./rule-world";
import { conditionFaults, stepFaults, valueFaults } from "./step-faults";

/**
 * What is wrong with the rules of a Flow: things they use that are gone, steps used before they were carried out, parts
 * that were never chosen. Without sources (undefined: they are not known yet) nothing is said of those.
 */
export function faultsOf(
  rules: Rules | undefined,
  document: FlowDocument,
  sources: readonly KnownSource[] | undefined,
): readonly RuleFault[] {
  if (!rules) return [];
  const known = sources && new Map(sources.map((source) => [source.id, source]));
  const places = rulePlaces(rules);
  const faults = places.flatMap((at) => {
    const told = faultsIn(rules, at, { document, sources: known, keys: keysSent(document, at) });
    return told.map((fault) => ({ at, ...fault }));
  });
  return places.length === 0 ? faults : [...faults, ...backFaults(rules, document)];
}

/** Screens that ask on the way back, when nobody knows where that leads. */
function backFaults(rules: Rules, document: FlowDocument): readonly RuleFault[] {
  return document.screens.flatMap((screen): readonly RuleFault[] => {
    const id = screenId(screen);
    const { backTo } = (Object.hasOwn(rules.screens, id) ? rules.screens[id] : undefined) ?? {};
    const at = { screen: id, when: "back" } as const;
    if (screen.props.refresh_on_back !== true) return [];
    if (backTo !== undefined) {
      const isThere = screensById(document).has(backTo);
      return isThere ? [] : [{ at, code: "target-gone", message: faultTexts.backGone }];
    }
    const isClear = screensLeadingTo(document, screen.key).length < 2;
    return isClear ? [] : [{ at, code: "no-way-back", message: faultTexts.noWayBack }];
  });
}

function faultsIn(
  rules: Rules,
  at: RuleAt,
  world: Pick<World, "document" | "sources" | "keys">,
): readonly Told[] {
  const own: ScreenRules | undefined = rules.screens[at.screen];
  if (!screensById(world.document).has(at.screen)) {
    return [{ code: "screen-gone", message: faultTexts.screenGone }];
  }
  if (at.when === "opens") {
    const steps = own?.opens?.steps ?? [];
    const around: World = { ...world, at, steps, done: 0 };
    return [
      ...walked(around),
      ...filled({ ...around, done: steps.length }, at.screen, own?.opens?.data ?? {}),
    ];
  }
  const tap = own?.taps?.find(({ trigger }) => trigger === at.trigger);
  const steps = tap?.steps ?? [];
  const around: World = { ...world, at, steps, done: 0 };
  const isAsked = askersFor(world.document, at).length > 0;
  return [
    ...(isAsked ? [] : [{ code: "trigger-gone", message: faultTexts.triggerGone } as const]),
    ...walked(around),
    ...outcomesFaults({ ...around, done: steps.length }, tap?.outcomes ?? []),
  ];
}

function walked(around: World): readonly Told[] {
  return around.steps.flatMap((step: Step, done) =>
    stepFaults(step, { ...around, done }).map((fault) => ({ ...fault, step: step.id })),
  );
}

function outcomesFaults(world: World, outcomes: readonly Outcome[]): readonly Told[] {
  if (outcomes.length === 0) return [{ code: "unfinished", message: faultTexts.noWays }];
  const isOpenEnded = outcomes.at(-1)?.when.length !== 0;
  const faults = outcomes.flatMap((each, outcome) =>
    outcomeFaults(world, each).map((fault): Told => ({ ...fault, outcome })),
  );
  return isOpenEnded
    ? [...faults, { code: "no-otherwise", message: faultTexts.noOtherwise, outcome: outcomes.length - 1 }]
    : faults;
}

function outcomeFaults(world: World, { when, then }: Outcome): readonly Told[] {
  const conditions = when.flatMap((condition) => conditionFaults(condition, world));
  if (then.kind === "finish") return [...conditions, ...valuesFaults(world, then.params)];
  if (then.kind === "stay") {
    const message = then.message ? valueFaults(then.message, world) : [];
    return [...conditions, ...message, ...filled(world, world.at.screen, then.data)];
  }
  if (then.screen === "") return [...conditions, { code: "unfinished", message: faultTexts.noTarget }];
  if (!screensById(world.document).has(then.screen)) {
    return [...conditions, { code: "target-gone", message: faultTexts.targetGone }];
  }
  return [...conditions, ...filled(world, then.screen, then.data)];
}

/** Values for fields of a screen: what it does not declare never gets there. */
function filled(world: World, id: string, values: Values): readonly Told[] {
  const screen = screensById(world.document).get(id);
  const fields = new Set((screen ? fieldsOn(screen) : []).map(({ name }) => name));
  const gone = Object.keys(values).filter((name) => !fields.has(name) && !isCarriedAnswer(values, name));
  return [
    ...gone.map(
      (name): Told => ({
        code: "field-gone",
        message: faultTexts.fieldGone(name, nameOfScreen(world.document, id)),
      }),
    ),
    ...valuesFaults(world, values),
  ];
}

/** An action that began to ask took along what it sent before, needed or not: nothing is lost with it. */
function isCarriedAnswer(values: Values, name: string): boolean {
  const value = values[name];
  return value?.kind === "answer" && value.key === name && value.part === undefined;
}

function valuesFaults(world: World, values: Values): readonly Told[] {
  return Object.values(values).flatMap((value) => valueFaults(value, world));
}

/** What every action that leads to the rule sends; undefined when none does, which is told by itself. */
function keysSent(document: FlowDocument, at: RuleAt): ReadonlySet<string> | undefined {
  const askers = at.when === "opens" ? leadingTo(document, at.screen) : askersFor(document, at);
  const [first] = askers;
  const isSharedBy = (key: string): boolean => askers.every(({ payload }) => Object.hasOwn(payload, key));
  return first && new Set(Object.keys(first.payload).filter(isSharedBy));
}
