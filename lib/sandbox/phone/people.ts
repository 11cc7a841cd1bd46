import {
  findSandboxPerson,
  insertSandboxPerson,
  type SandboxPerson,
  updateSandboxPerson,
} from "@/db/sandbox-messages";
import type { SandboxScope } from "@/db/sandbox-scope";
import { invariant } from "@/lib/invariant";
import { digits } from "../ids";

/** A phone number as WhatsApp knows it: 6 to 15 digits. Undefined when a text is none. */
export function waIdOf(text: string): string | undefined {
  const bare = text.replace(/[\s().+-]/g, "");
  return /^[1-9]\d{5,14}$/.test(bare) ? bare : undefined;
}

/** The person with this number; made at the first message. */
export async function personWith(scope: SandboxScope, waId: string): Promise<SandboxPerson> {
  const known = await findSandboxPerson(scope, waId);
  if (known) return known;
  await insertSandboxPerson(scope, { waId, userId: `US.${digits(20)}`, name: `Phone ${waId.slice(-4)}` });
  const made = await findSandboxPerson(scope, waId);
  invariant(made, "the person was just made");
  return made;
}

/** The name of a person, and the kind of phone: iOS may leave the Flow token out. */
export async function changePerson(
  scope: SandboxScope,
  waId: string,
  change: Partial<Pick<SandboxPerson, "name" | "platform">>,
): Promise<void> {
  await personWith(scope, waId);
  await updateSandboxPerson(scope, waId, change);
}
