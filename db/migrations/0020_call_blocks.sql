CREATE TABLE "endpoint_call_block" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "endpoint_call_block_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	"faults" integer NOT NULL,
	"asked" integer NOT NULL,
	"unanswered" integer NOT NULL,
	"failed" integer NOT NULL,
	"times" real[] NOT NULL,
	"tokens" integer[] NOT NULL,
	"facts" text NOT NULL,
	"details" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "endpoint_call_block" ADD CONSTRAINT "endpoint_call_block_endpoint_id_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endpoint_call_block_newest" ON "endpoint_call_block" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "endpoint_call_block_at" ON "endpoint_call_block" USING btree ("endpoint_id","last_at");--> statement-breakpoint
CREATE INDEX "endpoint_call_block_faults" ON "endpoint_call_block" USING btree ("endpoint_id","id") WHERE "endpoint_call_block"."faults" > 0;--> statement-breakpoint
CREATE INDEX "endpoint_call_block_tokens" ON "endpoint_call_block" USING gin ("tokens") WITH (fastupdate=false);--> statement-breakpoint
-- Squeezing a block costs more than writing its calls.
ALTER TABLE "endpoint_call_block" ALTER COLUMN "facts" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "endpoint_call_block" ALTER COLUMN "details" SET STORAGE EXTERNAL;