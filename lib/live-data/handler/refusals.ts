export type FlowNotFound = { readonly reason: "flow-not-found" };
export const flowNotFound: FlowNotFound = { reason: "flow-not-found" };
