import { failure, success } from "../../result";
import type { Json, JsonObject } from "../json";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { screensById } from "../model/edges";
import { entryScreens, screensLeadingTo } from "../model/routes";
import { screenWithKey } from "../model/walk";
import { withFlowToken } from "../model/with-flow-token";
import { type Ending, type Rules, type ScreenRules, type Step, type Tap, triggerKey } from "../rules/rules";
import type { Answered, AnsweringFault, AnsweringStep, AnswerReply, Question } from "./answered";
import { fitData, withRefusal } from "./fit-data";
import { reservationIn, wordsForLost } from "./lost-places";
import type { AnsweringPorts } from "./ports";
import type { Scene } from "./scene";
import { type Refusal, takeStep } from "./take-step";
import { plainText } from "./text-of";
import { texts } from "./texts";
import { allHold, valueIn, valuesIn } from "./value-in";

export type Setting = {
  readonly document: FlowDocument;
  readonly rules: Rules;
  readonly ports: AnsweringPorts;
  /**
   * What the screen was given before in this run: it gets it again when the person stays (spec/platform.md, C.4). Asked
   * for once, and only then; where it rejects, so does the answer.
   */
  readonly before: () => Promise<JsonObject>;
  /** The same for a question that is asked again; only what is written needs it. */
  readonly key: () => string;
  /** Hears of each step as soon as it is taken, for whoever may not wait to the end. */
  readonly onStep?: (step: AnsweringStep) => void;
  /** Nobody opened a message: what ends the Flow carries no token. */
  readonly isTrial?: true;
};

/** Says by the rules what a person sees next, and what was done on the way to it. */
export async function answerQuestion(question: Question, setting: Setting): Promise<Answered> {
  const steps: AnsweringStep[] = [];
  const note = (step: AnsweringStep): void => {
    steps.push(step);
    setting.onStep?.(step);
  };
  const run: Run = { ...setting, question, note };
  const came = await replyTo(run);
  return { reply: came.ok ? success(came.value) : failure(came.failure), steps };
}

type Run = Setting & {
  readonly question: Question;
  readonly note: (step: AnsweringStep) => void;
};
type Came =
  | { readonly ok: true; readonly value: AnswerReply }
  | { readonly ok: false; readonly failure: AnsweringFault };

async function replyTo(run: Run): Promise<Came> {
  const { question, document, rules } = run;
  const scene: Scene = {
    rules,
    answers: question.data,
    token: question.flowToken,
    today: run.ports.today,
    rows: new Map(),
    results: new Map(),
  };
  if (question.action === "INIT") {
    const [first] = entryScreens(document);
    const screen = screenNamed(document, question.screen) ?? (first && screenWithKey(document, first));
    return screen ? arrive(run, scene, screen, {}) : fault("no-rule", texts.noEntry);
  }
  const here = screenNamed(document, question.screen);
  if (!here) return fault("no-rule", texts.noScreenRule(question.screen ?? ""));
  if (question.action === "BACK") return goBack(run, scene, here);
  const tap = tapOf(ownRules(rules, screenId(here)), question.data);
  return tap ? takeTap(run, scene, { here, tap }) : fault("no-rule", missing(screenId(here), question.data));
}

async function takeTap(
  run: Run,
  start: Scene,
  { here, tap }: { readonly here: FlowScreen; readonly tap: Tap },
): Promise<Came> {
  let kept: "alone" | "with-row" | undefined;
  const walked = await walk(run, start, tap.steps, {
    beforeWriting: async (step, scene) => {
      if (outcomeOf(tap, scene)?.then.kind !== "finish") return { keepsPlaces: false };
      // In one write with the first row: whatever ends the server in between, neither is there without the other.
      if (step.do === "save") return { keepsPlaces: reservationIn(run.rules) !== undefined };
      const stop = await keepPlaces(run, scene);
      if (!stop) kept = "alone";
      return stop ?? { keepsPlaces: false };
    },
    saved: (keepsPlaces) => {
      // Of what was saved the places are part, wherever the person goes on.
      if (kept === "alone" || keepsPlaces) kept = "with-row";
    },
  });
  const ending = "scene" in walked ? outcomeOf(tap, walked.scene)?.then : undefined;
  if (kept === "alone" && ending?.kind !== "finish") await letPlacesWait(run);
  if ("fault" in walked) return { ok: false, failure: walked.fault };
  if ("refusal" in walked) return stay(run, start, here, { refusal: walked.refusal, data: {} });
  if (!ending) return fault("no-rule", texts.noOutcome(screenId(here)));
  return end(run, walked.scene, { here, isKept: kept !== undefined, ending });
}

function outcomeOf({ outcomes }: Tap, scene: Scene): Tap["outcomes"][number] | undefined {
  return outcomes.find(({ when }) => allHold(when, scene));
}

/**
 * Before somebody else is told of it, or the end: who lost their place meanwhile leaves no booking behind. Undefined while
 * nothing stands against it.
 */
async function keepPlaces(run: Run, scene: Scene): Promise<Stop | undefined> {
  if (!reservationIn(run.rules)) return undefined;
  const confirmed = await run.ports.confirm();
  if (!confirmed.ok) return { fault: { code: "source-down", ...confirmed.failure } };
  if (confirmed.value === "kept") return undefined;
  note(run, texts.lost, null);
  return { refusal: { message: wordsForLost(run.rules, scene) } };
}

/** Who does not end here after all has their places for a while, as before, and may choose others. */
async function letPlacesWait(run: Run): Promise<void> {
  if (!reservationIn(run.rules)) return;
  await run.ports.unconfirm();
  note(run, texts.heldAgain, null);
}

async function end(
  run: Run,
  scene: Scene,
  { here, isKept, ending }: { readonly here: FlowScreen; readonly isKept: boolean; readonly ending: Ending },
): Promise<Came> {
  switch (ending.kind) {
    case "go": {
      const screen = screenNamed(run.document, ending.screen);
      if (!screen) return fault("no-rule", texts.noScreenRule(screenId(here)));
      return arrive(run, scene, screen, valuesIn(ending.data, scene));
    }
    case "stay": {
      const message = ending.message && plainText(valueIn(ending.message, scene));
      const refusal = message === undefined || message === "" ? undefined : { message };
      return stay(run, scene, here, { refusal, data: valuesIn(ending.data, scene) });
    }
    case "finish": {
      const stop = isKept ? undefined : await keepPlaces(run, scene);
      if (stop && "fault" in stop) return { ok: false, failure: stop.fault };
      if (stop) return stay(run, scene, here, { refusal: stop.refusal, data: {} });
      note(run, texts.finishes, null);
      return { ok: true, value: { kind: "finish", params: sentAtEnd(run, valuesIn(ending.params, scene)) } };
    }
  }
}

/** A rule that names the token itself has its way. */
function sentAtEnd({ question: { flowToken }, isTrial }: Run, params: JsonObject): JsonObject {
  return isTrial ? params : withFlowToken(params, flowToken);
}

/** The rules of a screen fill it whenever somebody is sent there; what the way there brings goes before. */
async function arrive(run: Run, scene: Scene, screen: FlowScreen, brought: JsonObject): Promise<Came> {
  const id = screenId(screen);
  const opens = ownRules(run.rules, id)?.opens;
  const walked = await walk(run, scene, opens?.steps ?? []);
  if ("fault" in walked) return { ok: false, failure: walked.fault };
  // A refusal on the way in has no screen to stay on but this one.
  const [filled, refusal] =
    "refusal" in walked ? [{}, walked.refusal] : [valuesIn(opens?.data ?? {}, walked.scene), undefined];
  note(run, texts.goes(id), null);
  const data = fitData(screen, { ...brought, ...filled });
  return shown(screen, refusal ? withRefusal(screen, data, refusal) : data);
}

async function stay(
  run: Run,
  scene: Scene,
  here: FlowScreen,
  { refusal, data }: { readonly refusal: Refusal | undefined; readonly data: JsonObject },
): Promise<Came> {
  const opens = ownRules(run.rules, screenId(here))?.opens;
  const walked = await walk(run, scene, opens?.steps ?? []);
  if ("fault" in walked) return { ok: false, failure: walked.fault };
  const filled = "refusal" in walked ? {} : valuesIn(opens?.data ?? {}, walked.scene);
  const before = await run.before();
  note(run, texts.stays, null);
  const fitted = fitData(here, { ...before, ...filled, ...data });
  return shown(here, refusal ? withRefusal(here, fitted, refusal) : fitted);
}

async function goBack(run: Run, scene: Scene, here: FlowScreen): Promise<Came> {
  const id = screenId(here);
  const wanted = ownRules(run.rules, id)?.backTo;
  const parents = screensLeadingTo(run.document, here.key);
  const [only] = parents;
  const target =
    wanted === undefined
      ? parents.length === 1 && only !== undefined
        ? screenWithKey(run.document, only)
        : undefined
      : screenNamed(run.document, wanted);
  return target ? arrive(run, scene, target, {}) : fault("no-rule", texts.noWayBack(id));
}

type Stop = { readonly refusal: Refusal } | { readonly fault: AnsweringFault };

/** Whether all that was reserved is taken for good in the same write. */
type Writing = { readonly keepsPlaces: boolean };

/** Hears of what steps write. `beforeWriting` may stop them before the first time. */
type Watch = {
  readonly beforeWriting: (step: Step, scene: Scene) => Promise<Stop | Writing>;
  readonly saved: (keepsPlaces: boolean) => void;
};

/** Takes steps one after another until one refuses or fails. */
async function walk(
  run: Run,
  start: Scene,
  steps: readonly Step[],
  watch?: Watch,
): Promise<{ readonly scene: Scene } | Stop> {
  let scene = start;
  let hasWritten = false;
  for (const step of steps) {
    let keepsPlaces = false;
    if (watch && !hasWritten && (step.do === "save" || step.do === "call")) {
      hasWritten = true;
      const writing = await watch.beforeWriting(step, scene);
      if (!("keepsPlaces" in writing)) return writing;
      keepsPlaces = writing.keepsPlaces;
    }
    const began = run.ports.elapsed();
    const key = (): string => `${run.key()}|${step.id}`;
    const { title, facts, outcome } = await takeStep(step, scene, {
      ports: run.ports,
      rules: run.rules,
      key,
      keepsPlaces,
    });
    const ms = run.ports.elapsed() - began;
    run.note(facts === null ? { title, ms, step: step.id } : { title, ms, step: step.id, facts });
    if (!outcome.ok) return { fault: outcome.failure };
    if ("refusal" in outcome.value) return outcome.value;
    if (step.do === "save") watch?.saved(keepsPlaces);
    scene = outcome.value;
  }
  return { scene };
}

function tapOf(rules: ScreenRules | undefined, data: JsonObject): Tap | undefined {
  const taps = rules?.taps ?? [];
  const trigger = data[triggerKey];
  // A Flow that was made elsewhere names no trigger; with one rule there is no doubt.
  if (typeof trigger !== "string") return taps.length === 1 ? taps[0] : undefined;
  return taps.find((tap) => tap.trigger === trigger);
}

function missing(screen: string, data: JsonObject): string {
  const trigger = data[triggerKey];
  return typeof trigger === "string" ? texts.noTrigger(screen, trigger) : texts.noScreenRule(screen);
}

function ownRules({ screens }: Rules, id: string): ScreenRules | undefined {
  return Object.hasOwn(screens, id) ? screens[id] : undefined;
}

function screenNamed(document: FlowDocument, id: string | undefined): FlowScreen | undefined {
  return id === undefined || id === "" ? undefined : screensById(document).get(id);
}

function shown(screen: FlowScreen, data: JsonObject): Came {
  return { ok: true, value: { kind: "screen", screen: screenId(screen), data } };
}

function note(run: Run, title: string, facts: Json): void {
  run.note(facts === null ? { title, ms: 0 } : { title, ms: 0, facts });
}

function fault(code: AnsweringFault["code"], message: string): Came {
  return { ok: false, failure: { code, message } };
}
