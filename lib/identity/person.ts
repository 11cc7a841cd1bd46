import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/current";
import { findMembership, hasPeople } from "@/db/people";
import type { Role } from "@/db/schema/membership";
import type { Scope } from "@/db/scope";
import { auth } from "./auth";
import { safeNext } from "./safe-next";

/** Who is signed in, and where they work. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly workspaceId: string;
  readonly role: Role;
};

/** The person of this request; null when nobody is signed in. Looked up once a request. */
export const currentPerson: () => Promise<Person | null> = cache(async () => {
  const found = await auth().api.getSession({ headers: await headers() });
  if (!found) return null;
  const membership = await findMembership(database(), found.user.id);
  if (!membership) return null;
  return { userId: found.user.id, name: found.user.name, email: found.user.email, ...membership };
});

/** For pages: the person, or a way to the sign-in page and from there back to `next`, a path of this site. */
export async function requirePerson(next: string): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(safeNext(next))}`);
  return person;
}

/** Whether the owner has signed up. Before that the sign-up page is open, afterwards the sign-in page. */
export function hasOwner(): Promise<boolean> {
  return hasPeople(database());
}

/** Where queries of this person run. */
export function scopeOf(person: Person): Scope {
  return { db: database(), workspaceId: person.workspaceId, userId: person.userId };
}
