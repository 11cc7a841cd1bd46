import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { IdentityCard } from "@/components/identity/identity-card";
import { SignUpForm } from "@/components/identity/sign-up-form";
import { texts } from "@/components/identity/texts";
import { passwordMin } from "@/lib/identity/credentials";
import { hasOwner } from "@/lib/identity/person";
import { signUpOwner } from "../actions";

export const metadata: Metadata = { title: texts.signUp.title };

export default async function SignUpPage() {
  if (await hasOwner()) redirect("/sign-in");
  return (
    <IdentityCard title={texts.signUp.title} text={texts.signUp.text}>
      <SignUpForm signUp={signUpOwner} passwordMin={passwordMin} />
    </IdentityCard>
  );
}
