import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { texts } from "./texts";

type ToFieldProps = {
  readonly value: string;
  readonly recent: readonly string[];
  readonly error: string | undefined;
  readonly onValueChange: (value: string) => void;
};

/** A phone number, with those that were written to lately one press away. */
export function ToField({ value, recent, error, onValueChange }: ToFieldProps) {
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={texts.to}
        help={texts.toHelp}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        required
        maxLength={60}
        value={value}
        error={error}
        onValueChange={onValueChange}
      />
      {recent.length > 0 && (
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="sr-only">{texts.recent}</legend>
          {recent.map((number) => (
            <Button key={number} size="panel" onClick={() => onValueChange(number)}>
              {number}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
