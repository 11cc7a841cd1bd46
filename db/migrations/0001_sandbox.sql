CREATE TABLE "sandbox_account" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"app_id" text NOT NULL,
	"name" text NOT NULL,
	"template_namespace" text NOT NULL,
	"is_subscribed" boolean DEFAULT false NOT NULL,
	"callback_override" text,
	"hour_start" timestamp with time zone DEFAULT now() NOT NULL,
	"hour_calls" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_app" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"business_id" text NOT NULL,
	"name" text NOT NULL,
	"secret" text NOT NULL,
	"callback_url" text,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"app_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sandbox_delivery_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"url" text NOT NULL,
	"body" text NOT NULL,
	"field" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"is_joined" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"last_answer" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sandbox_delivery_state_known" CHECK ("sandbox_delivery"."state" in ('waiting', 'delivered', 'lost', 'given-up'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_endpoint_call" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sandbox_endpoint_call_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"duration_ms" integer NOT NULL,
	"request" text NOT NULL,
	"response" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_fault" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"call" text,
	"times" integer,
	"delay_ms" integer,
	"code" integer,
	"detail" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_flow_version" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"number" integer,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_flow" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'DRAFT' NOT NULL,
	"categories" jsonb NOT NULL,
	"endpoint_uri" text,
	"application_id" text,
	"is_editable" boolean DEFAULT true NOT NULL,
	"text" text,
	"problems" text DEFAULT '[]' NOT NULL,
	"json_version" text,
	"data_api_version" text,
	"preview_token" text,
	"preview_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sandbox_flow_status_known" CHECK ("sandbox_flow"."status" in ('DRAFT', 'PUBLISHED', 'DEPRECATED', 'BLOCKED', 'THROTTLED'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_media" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"number_id" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_message" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"number_id" text NOT NULL,
	"wa_id" text NOT NULL,
	"sender" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sandbox_message_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"content" text NOT NULL,
	"reply_to" text,
	"callback_data" text,
	"flow_id" text,
	"flow_version_id" text,
	"flow_token" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "sandbox_message_sender_known" CHECK ("sandbox_message"."sender" in ('business', 'person')),
	CONSTRAINT "sandbox_message_status_known" CHECK ("sandbox_message"."status" in ('accepted', 'sent', 'delivered', 'read', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_number" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"display_number" text NOT NULL,
	"verified_name" text NOT NULL,
	"verification" text DEFAULT 'VERIFIED' NOT NULL,
	"is_registered" boolean DEFAULT true NOT NULL,
	"public_key" text,
	"callback_override" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sandbox_number_verification_known" CHECK ("sandbox_number"."verification" in ('VERIFIED', 'NOT_VERIFIED', 'EXPIRED'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_person" (
	"workspace_id" text NOT NULL,
	"wa_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"platform" text DEFAULT 'android' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sandbox_person_workspace_id_wa_id_pk" PRIMARY KEY("workspace_id","wa_id"),
	CONSTRAINT "sandbox_person_platform_known" CHECK ("sandbox_person"."platform" in ('android', 'ios', 'web'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_template" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"rejected_reason" text DEFAULT 'NONE' NOT NULL,
	"components" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"app_id" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sandbox_account" ADD CONSTRAINT "sandbox_account_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_account" ADD CONSTRAINT "sandbox_account_app_id_sandbox_app_id_fk" FOREIGN KEY ("app_id") REFERENCES "public"."sandbox_app"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_app" ADD CONSTRAINT "sandbox_app_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_delivery" ADD CONSTRAINT "sandbox_delivery_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_delivery" ADD CONSTRAINT "sandbox_delivery_app_id_sandbox_app_id_fk" FOREIGN KEY ("app_id") REFERENCES "public"."sandbox_app"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_endpoint_call" ADD CONSTRAINT "sandbox_endpoint_call_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_endpoint_call" ADD CONSTRAINT "sandbox_endpoint_call_flow_id_sandbox_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."sandbox_flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_fault" ADD CONSTRAINT "sandbox_fault_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_flow_version" ADD CONSTRAINT "sandbox_flow_version_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_flow_version" ADD CONSTRAINT "sandbox_flow_version_flow_id_sandbox_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."sandbox_flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_flow" ADD CONSTRAINT "sandbox_flow_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_flow" ADD CONSTRAINT "sandbox_flow_account_id_sandbox_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."sandbox_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_media" ADD CONSTRAINT "sandbox_media_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_media" ADD CONSTRAINT "sandbox_media_number_id_sandbox_number_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."sandbox_number"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_message" ADD CONSTRAINT "sandbox_message_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_message" ADD CONSTRAINT "sandbox_message_number_id_sandbox_number_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."sandbox_number"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_message" ADD CONSTRAINT "sandbox_message_flow_version_id_sandbox_flow_version_id_fk" FOREIGN KEY ("flow_version_id") REFERENCES "public"."sandbox_flow_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_number" ADD CONSTRAINT "sandbox_number_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_number" ADD CONSTRAINT "sandbox_number_account_id_sandbox_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."sandbox_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_person" ADD CONSTRAINT "sandbox_person_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_template" ADD CONSTRAINT "sandbox_template_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_template" ADD CONSTRAINT "sandbox_template_account_id_sandbox_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."sandbox_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_token" ADD CONSTRAINT "sandbox_token_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_token" ADD CONSTRAINT "sandbox_token_app_id_sandbox_app_id_fk" FOREIGN KEY ("app_id") REFERENCES "public"."sandbox_app"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sandbox_account_workspace" ON "sandbox_account" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sandbox_app_workspace" ON "sandbox_app" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "sandbox_delivery_due" ON "sandbox_delivery" USING btree ("due_at") WHERE "sandbox_delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "sandbox_delivery_workspace" ON "sandbox_delivery" USING btree ("workspace_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sandbox_endpoint_call_flow" ON "sandbox_endpoint_call" USING btree ("flow_id","at");--> statement-breakpoint
CREATE INDEX "sandbox_fault_workspace" ON "sandbox_fault" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sandbox_flow_version_number" ON "sandbox_flow_version" USING btree ("flow_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "sandbox_flow_name_unique" ON "sandbox_flow" USING btree ("account_id","name");--> statement-breakpoint
CREATE INDEX "sandbox_flow_workspace" ON "sandbox_flow" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "sandbox_media_workspace" ON "sandbox_media" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "sandbox_message_chat" ON "sandbox_message" USING btree ("workspace_id","number_id","wa_id","position");--> statement-breakpoint
CREATE INDEX "sandbox_message_flow" ON "sandbox_message" USING btree ("flow_id","at");--> statement-breakpoint
CREATE INDEX "sandbox_number_account" ON "sandbox_number" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sandbox_person_user" ON "sandbox_person" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sandbox_template_unique" ON "sandbox_template" USING btree ("account_id","name","language");--> statement-breakpoint
CREATE INDEX "sandbox_token_workspace" ON "sandbox_token" USING btree ("workspace_id");