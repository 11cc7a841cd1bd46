/** How a component in a picture of a screen differs from the same picture of another version. */
export type NodeMark = "added" | "removed" | "changed" | "moved";
