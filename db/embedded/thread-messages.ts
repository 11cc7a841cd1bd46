/** What the thread of the embedded database is asked; `transaction` numbers one that was begun before. */
export type Ask = { readonly id: number } & Task;

export type Task =
  | { readonly do: "open" | "close" }
  | { readonly do: "exec"; readonly statements: string }
  | { readonly do: "begin"; readonly transaction: number }
  | { readonly do: "end"; readonly transaction: number; readonly isGivenUp: boolean }
  | {
      readonly do: "query";
      readonly statement: string;
      readonly values: readonly unknown[];
      readonly rowMode: "array" | "object";
      readonly transaction: number | undefined;
    };

export type Answer =
  | { readonly id: number; readonly value: unknown }
  /** After `hasStopped` the thread answers nothing any more. */
  | { readonly id: number; readonly error: ErrorFacts; readonly hasStopped: boolean };

export type ErrorFacts = {
  readonly message: string;
  /** Its name, and what the database says beside it: code, constraint, detail. */
  readonly more: { readonly [name: string]: string | number };
  readonly cause?: ErrorFacts;
};
