/** What a notice is about, so that the same thing told again changes it. Flows go by their ids at Meta. */
export const subjects = {
  status: (metaFlowId: string) => `flow:${metaFlowId}:status`,
  text: (metaFlowId: string) => `flow:${metaFlowId}:text`,
  alert: (metaFlowId: string, alert: string) => `flow:${metaFlowId}:alert:${alert}`,
  freeze: (metaFlowId: string) => `flow:${metaFlowId}:freeze`,
  expiry: (metaFlowId: string) => `flow:${metaFlowId}:expiry`,
  /** A check of the account, of one number where there are several. */
  check: (id: string, numberId = "") => `account:${id}:${numberId}`,
} as const;
