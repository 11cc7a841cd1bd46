"use client";

import { Suspense } from "react";
import { Field, type FieldProps } from "@/components/ui/field";
import { lazyPart } from "@/components/ui/lazy-part";
import { Skeleton } from "@/components/ui/skeleton";
import type { Variable } from "@/lib/flow/model/variables-at";

const ChipEditor = lazyPart("default", () => import("./chip-editor"));

type ReferenceTextProps = Omit<FieldProps, "error"> & {
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly variables: readonly Variable[];
  readonly isMultiline: boolean;
  /** Tells the editor to put this reference where the caret is; the number tells two insertions apart. */
  readonly insertion: { readonly text: string; readonly count: number } | null;
};

/** Text with filled-in values drawn as chips. Its editor loads when a text first needs it. */
export function ReferenceText({
  value,
  onValueChange,
  variables,
  isMultiline,
  insertion,
  ...field
}: ReferenceTextProps) {
  return (
    <Field {...field} size="panel">
      {(control) => (
        <Suspense fallback={<Skeleton className="h-8" />}>
          <ChipEditor
            control={control}
            label={field.label}
            value={value}
            onValueChange={onValueChange}
            variables={variables}
            isMultiline={isMultiline}
            insertion={insertion}
          />
        </Suspense>
      )}
    </Field>
  );
}
