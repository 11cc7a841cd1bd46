"use client";

import { useMemo } from "react";
import type { BindType } from "@/lib/flow/catalogue/definition";
import type { FieldType, Scope } from "@/lib/flow/expression/field-type";
import { printReference } from "@/lib/flow/expression/reference";
import type { ScreenKey } from "@/lib/flow/model/document";
import { screenId } from "@/lib/flow/model/document";
import { type Variable, variablesAt } from "@/lib/flow/model/variables-at";
import { useDocument } from "../../store/store-context";

/** What can be filled in on a screen; `fits` narrows it to types a prop takes. */
export function useVariables(screen: ScreenKey, fits?: readonly BindType[]): readonly Variable[] {
  const document = useDocument();
  return useMemo(() => {
    const all = variablesAt(document, screen);
    return fits ? all.filter((variable) => fitsOne(variable.type, fits)) : all;
  }, [document, screen, fits]);
}

/** The names and types expressions on this screen may use. */
export function useScope(screen: ScreenKey): Scope {
  const document = useDocument();
  return useMemo(() => {
    const types = new Map(variablesAt(document, screen).map(({ text, type }) => [text, type]));
    const own = document.screens.find(({ key }) => key === screen);
    return {
      id: own ? screenId(own) : "",
      typeOf: (reference) => types.get(printReference(reference)),
    };
  }, [document, screen]);
}

export function fitsOne(type: FieldType | undefined, binds: readonly BindType[]): boolean {
  if (type === undefined) return false;
  return binds.some((bind) => bind === type || (bind === "number" && type === "integer"));
}
