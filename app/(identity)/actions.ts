"use server";

import { signIn as enter } from "@/lib/identity/sign-in";
import { signOut as leave } from "@/lib/identity/sign-out";
import { signUpOwner as addOwner } from "@/lib/identity/sign-up-owner";
import { success } from "@/lib/result";
import { answering } from "@/lib/server-action";

/** The first visit. Answers the path to go on to; "closed" when there is an owner already. */
export async function signUpOwner(input: Parameters<typeof addOwner>[0]) {
  return answering(() => addOwner(input));
}

/** Answers the path to go on to: `next` when it is a path of this site, else the list of Flows. */
export async function signIn(input: Parameters<typeof enter>[0]) {
  return answering(() => enter(input));
}

export async function signOut() {
  return answering(async () => success(await leave()));
}
