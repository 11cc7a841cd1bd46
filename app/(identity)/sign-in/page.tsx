import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { IdentityCard } from "@/components/identity/identity-card";
import { SignInForm } from "@/components/identity/sign-in-form";
import { texts } from "@/components/identity/texts";
import { passwordMin } from "@/lib/identity/credentials";
import { currentPerson, hasOwner } from "@/lib/identity/person";
import { safeNext } from "@/lib/identity/safe-next";
import { signIn } from "../actions";

export const metadata: Metadata = { title: texts.signIn.title };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  if (!(await hasOwner())) redirect("/sign-up");
  if (await currentPerson()) redirect(safeNext(next));
  return (
    <IdentityCard title={texts.signIn.title} text={texts.signIn.text}>
      <SignInForm signIn={signIn} next={safeNext(next)} passwordMin={passwordMin} />
    </IdentityCard>
  );
}
