"use client";

import { useMemo } from "react";
import { answersOn } from "@/lib/flow/model/answers";
import { useDocument } from "../../store/store-context";
import type { Place } from "../place";

/** Names of the inputs on the screen of a Form, for maps keyed by input. */
export function useFormAnswers({
  screen,
}: Place): readonly { readonly name: string; readonly label: string }[] {
  const document = useDocument();
  return useMemo(() => {
    const own = document.screens.find(({ key }) => key === screen);
    return own ? answersOn(own).map(({ name, label }) => ({ name, label: label || name })) : [];
  }, [document, screen]);
}
