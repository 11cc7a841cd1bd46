ALTER TABLE "draft" ADD COLUMN "rules" jsonb;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "rules" jsonb;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "rules" jsonb;