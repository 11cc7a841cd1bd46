import type { DeliveryToStore } from "@/db/webhooks";

type Write = (deliveries: readonly DeliveryToStore[]) => Promise<void>;
type Waiting = {
  readonly deliveries: readonly DeliveryToStore[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/** Of what is written at once; a delivery may have 3 MB. */
const countMax = 100;
const lengthMax = 8_000_000;

/**
 * Writes what comes while another write is under way together with the next one, so that a rush costs few commits. Each
 * call ends when its own deliveries are stored. When several cannot be written together, each is tried alone, so that
 * one of them spoils nothing for the others.
 */
export function batchedStore(write: Write): Write {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeBatch(write, nextBatch(waiting));
    isWriting = false;
  }

  return (deliveries) =>
    new Promise((resolve, reject) => {
      waiting.push({ deliveries, resolve, reject });
      if (!isWriting) void writeAll();
    });
}

/** Takes at least one. */
function nextBatch(waiting: Waiting[]): readonly Waiting[] {
  let length = 0;
  const end = waiting.findIndex(({ deliveries }, index) => {
    length += deliveries.reduce((sum, { body }) => sum + body.length, 0);
    return index > 0 && (index >= countMax || length > lengthMax);
  });
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

async function writeBatch(write: Write, batch: readonly Waiting[]): Promise<void> {
  try {
    await write(batch.flatMap(({ deliveries }) => deliveries));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (batch.length === 1) return batch[0]?.reject(error);
    for (const one of batch) await writeBatch(write, [one]);
  }
}
