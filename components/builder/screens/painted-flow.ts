"use client";

import { createContext } from "react";
import type { FlowDocument } from "@/lib/flow/model/document";

/**
 * The Flow as it was when the browser last had time to paint small phones. A context, so that a card itself is left
 * alone when only its picture has to follow.
 */
export const PaintedFlow = createContext<FlowDocument | null>(null);
