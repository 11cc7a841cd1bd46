"use client";

import { stepsAt } from "@/lib/flow/rules/rule-at";
import type { ComputeStep, Formula, Value } from "@/lib/flow/rules/rules";
import { ColumnPick } from "../parts/column-pick";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { SmallNumber } from "../parts/small-number";
import { type Change, useRuleScope, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { ValuePick } from "../values/value-pick";
import type { StepProps } from "./step-props";

const texts = liveTexts.compute;
const open: Value = { kind: "fixed", value: "" };
const kinds = [
  "arithmetic",
  "round",
  "count",
  "sum",
  "least",
  "greatest",
  "average",
  "days-between",
  "add-days",
] as const;
const arithmetic = ["add", "subtract", "multiply", "divide"] as const;

/** "Calculate a sum or product: Price from step 1 times Quantity" */
export function ComputeSentence({ step, onChange }: StepProps<ComputeStep>) {
  const { formula } = step;
  const rows = useRowSteps();
  const kind = isArithmetic(formula) ? "arithmetic" : formula.op;
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        <Pick
          label={liveTexts.picks.formula}
          value={kind}
          options={kinds.map((value) => ({ value, label: liveTexts.formulas[value] }))}
          onValueChange={(next) => onChange({ ...step, formula: formulaOf(next, rows[0]?.value ?? "") })}
        />
      </Sentence>
      <Sentence>
        <Operands formula={formula} onChange={(next, burst) => onChange({ ...step, formula: next }, burst)} />
      </Sentence>
    </>
  );
}

function Operands({ formula, onChange }: { readonly formula: Formula; readonly onChange: Change<Formula> }) {
  const rows = useRowSteps();
  const told = useTold();
  const value = (label: string, part: Value, write: (next: Value) => Formula) => (
    <ValuePick label={label} value={part} onChange={(next, burst) => onChange(write(next), burst)} />
  );
  const { left, right } = liveTexts.picks;
  if (isArithmetic(formula) || formula.op === "days-between") {
    return (
      <>
        {value(left, formula.left, (next) => ({ ...formula, left: next }))}
        {isArithmetic(formula) ? (
          <Pick
            label={liveTexts.picks.operator}
            value={formula.op}
            options={arithmetic.map((op) => ({ value: op, label: liveTexts.formulas[op] }))}
            onValueChange={(op) => onChange({ ...formula, op })}
          />
        ) : (
          <span>{texts.and}</span>
        )}
        {value(right, formula.right, (next) => ({ ...formula, right: next }))}
      </>
    );
  }
  if (formula.op === "round") {
    return (
      <>
        {value(left, formula.value, (next) => ({ ...formula, value: next }))}
        <span>{texts.digits}</span>
        <SmallNumber
          label={texts.decimals}
          value={formula.digits}
          min={0}
          max={6}
          onValueChange={(digits) => onChange({ ...formula, digits }, "digits")}
        />
        <span>{texts.decimals}</span>
      </>
    );
  }
  if (formula.op === "add-days") {
    return (
      <>
        {value(left, formula.date, (next) => ({ ...formula, date: next }))}
        <span>{texts.later}</span>
        {value(liveTexts.picks.amount, formula.days, (next) => ({ ...formula, days: next }))}
        <span>{texts.days}</span>
      </>
    );
  }
  const step = stepsAt(told.document.rules, told.at).find(({ id }) => id === formula.step);
  return (
    <>
      {formula.op !== "count" && (
        <ColumnPick
          source={step && "source" in step ? step.source : ""}
          value={formula.column}
          onChange={(column) => onChange({ ...formula, column })}
        />
      )}
      <span>{texts.in}</span>
      <Pick
        label={liveTexts.picks.step}
        value={formula.step}
        options={rows}
        onValueChange={(next) => onChange({ ...formula, step: next })}
      />
    </>
  );
}

/** The steps before this one that give rows. */
function useRowSteps() {
  const { document, at } = useTold();
  const { done } = useRuleScope();
  return stepsAt(document.rules, at)
    .slice(0, done)
    .flatMap((step, index) => {
      const hasRows = step.do === "find" || step.do === "slots" || step.do === "call" || step.do === "save";
      const label = liveTexts.values.step(index + 1, liveTexts.kinds[step.do].name);
      return hasRows ? [{ value: step.id, label }] : [];
    });
}

type Arithmetic = Extract<Formula, { op: "add" | "subtract" | "multiply" | "divide" }>;

function isArithmetic(formula: Formula): formula is Arithmetic {
  return arithmetic.some((op) => op === formula.op);
}

function formulaOf(kind: (typeof kinds)[number], step: string): Formula {
  switch (kind) {
    case "arithmetic":
      return { op: "multiply", left: open, right: open };
    case "round":
      return { op: "round", value: open, digits: 2 };
    case "count":
      return { op: "count", step };
    case "days-between":
      return { op: "days-between", left: { kind: "today" }, right: open };
    case "add-days":
      return { op: "add-days", date: { kind: "today" }, days: { kind: "fixed", value: 7 } };
    default:
      return { op: kind, step, column: "" };
  }
}
