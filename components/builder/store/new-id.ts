import { type IdSource, sequentialIds } from "@/lib/flow/model/parse";

/**
 * Identities for what is made in this tab: nodes, screens. The prefix keeps them apart from those that `parse`
 * hands out when a Flow is opened.
 */
export const newId: IdSource = sequentialIds("new-");
