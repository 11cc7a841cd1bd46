import type { Change } from "../rule-scope";

/** What the sentence of a step is given. */
export type StepProps<One> = { readonly step: One; readonly onChange: Change<One> };
