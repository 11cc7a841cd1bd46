/**
 * What can be made to go wrong (spec/platform.md, I.1.12). `call`: names the calls of `callNames` it is about, all when
 * absent. `times`: how often, until it is cleared when absent.
 */
export const faultKinds = [
  /** Answers after `delayMs`. */
  "slow",
  /** Never answers: the connection ends after `delayMs`, two minutes when absent. Nothing is done. */
  "timeout",
  /** 500 with code 131000, or `code`. Nothing is done. */
  "server-error",
  /** The call is done, and then the connection breaks. */
  "answer-lost",
  /** 80007, or `code`: 4, 613, 130429, 131048, 131056. */
  "rate-limit",
  /** 190, the token has expired. */
  "token-expired",
  /** 10, the token has no permission. */
  "permission",
  /** Creating a Flow: 100, the name is not unique. */
  "name-taken",
  /** Uploading: the Flow is stored, and 139001 says that processing failed. */
  "processing-error",
  /** Publishing: 139000, integrity. */
  "integrity",
  /** Publishing: 139002 with the text in `detail`. */
  "publish-refused",
  /** Uploading a key: 131000 with 500, the signature could not be made. */
  "key-signing",
  /** The signature of keys shows as MISMATCH. */
  "key-mismatch",
  /** New templates wait until `reviewTemplate` is called. */
  "template-later",
  /** New templates are rejected; `detail` is the reason. */
  "template-rejected",
  /** Accepted messages fail later with `code`, 131026 when absent: 131047 is the closed 24-hour window. */
  "delivery-failed",
  /** Webhooks never arrive. */
  "webhook-lost",
  /** Webhooks arrive twice. */
  "webhook-repeated",
  /** Webhooks arrive `delayMs` later, and others overtake them. */
  "webhook-late",
  /** Webhooks within `delayMs` are joined into one. */
  "webhook-joined",
  /** Answers come back without the Flow token. */
  "token-omitted",
  /** Requests to endpoints get no answer, as when the endpoint is down. */
  "endpoint-unreachable",
  /** Numbers show the quality RED. */
  "quality-low",
  /** Files for endpoints carry a check that does not fit. */
  "file-corrupted",
] as const;

export type FaultKind = (typeof faultKinds)[number];
