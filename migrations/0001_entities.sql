CREATE TABLE "account_team" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" text NOT NULL,
	"user_id" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "account_team_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"language" text,
	"industry" text,
	"region" text,
	"employees" integer,
	"revenue" double precision,
	"currency" text,
	"founded" integer,
	"parent" text,
	"description" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"is_key" boolean DEFAULT false NOT NULL,
	"key_reason" text,
	"tier" text,
	"tier_reason" text,
	"tier_window_closes" date,
	CONSTRAINT "accounts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"title" text,
	"department" text,
	"email" text,
	"phone" text,
	"reports_to_id" text,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"role_certainty" text DEFAULT 'unknown' NOT NULL,
	"role_source" text,
	"influence" integer,
	"stance" integer,
	"kpi" text,
	"concerns" text,
	"style" text,
	"needs_from_us" text,
	"personal" jsonb,
	"left_at" timestamp with time zone,
	CONSTRAINT "contacts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "profile_facts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" text NOT NULL,
	"dimension" integer NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"numeric" double precision,
	"unit" text,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "profile_facts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_events" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"seq" integer NOT NULL,
	"message_id" text NOT NULL,
	"event" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" text,
	"key_id" text NOT NULL,
	"language" text NOT NULL,
	"account_id" text,
	"opportunity_id" text,
	"pending" jsonb,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"stop_requested_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"conversation_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"draft_kind" text,
	"draft_id" text,
	CONSTRAINT "messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "need_hierarchies" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"opportunity_id" text NOT NULL,
	CONSTRAINT "need_hierarchies_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "objection_responses" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"opportunity_id" text NOT NULL,
	"objection" text NOT NULL,
	"raised_by_id" text,
	CONSTRAINT "objection_responses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "plan_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" text NOT NULL,
	"language" text NOT NULL,
	"current_version" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plans_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"type" text DEFAULT 'other' NOT NULL,
	"language" text,
	"industry" text,
	"stages" text[] DEFAULT '{}' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"shareable" boolean DEFAULT false NOT NULL,
	"valid_until" date,
	"text" text NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"uploaded_by" text,
	CONSTRAINT "documents_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "passage_embeddings" (
	"tenant_id" text NOT NULL,
	"passage_id" text NOT NULL,
	"model" text NOT NULL,
	"embedding" vector NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passage_embeddings_tenant_id_model_passage_id_pk" PRIMARY KEY("tenant_id","model","passage_id")
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"heading" text,
	"page" integer,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"text" text NOT NULL,
	"length" integer NOT NULL,
	CONSTRAINT "passages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"tenant_id" text NOT NULL,
	"term" text NOT NULL,
	"passage_id" text NOT NULL,
	"frequency" integer NOT NULL,
	CONSTRAINT "postings_tenant_id_term_passage_id_pk" PRIMARY KEY("tenant_id","term","passage_id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_feedback" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"document_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"user_id" text,
	CONSTRAINT "recommendation_feedback_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_sets" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"basis" jsonb NOT NULL,
	"gaps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "recommendation_sets_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"document_id" text NOT NULL,
	"rank" integer NOT NULL,
	"score" double precision NOT NULL,
	"passages" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	"how_to_use" jsonb NOT NULL,
	CONSTRAINT "recommendations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"tenant_id" text NOT NULL,
	"import_id" text NOT NULL,
	"entity_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"before" jsonb,
	"version_after" integer NOT NULL,
	CONSTRAINT "import_changes_tenant_id_import_id_entity_id_pk" PRIMARY KEY("tenant_id","import_id","entity_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"rows" integer NOT NULL,
	"created" integer NOT NULL,
	"updated" integer NOT NULL,
	"skipped" integer NOT NULL,
	"errors" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	"created_by" text,
	CONSTRAINT "imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "lookalike_results" (
	"tenant_id" text NOT NULL,
	"run_id" text NOT NULL,
	"prospect_id" text NOT NULL,
	"score" double precision NOT NULL,
	"rank" integer,
	"parts" jsonb NOT NULL,
	"nearest" jsonb NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"differs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "lookalike_results_tenant_id_run_id_prospect_id_pk" PRIMARY KEY("tenant_id","run_id","prospect_id")
);
--> statement-breakpoint
CREATE TABLE "lookalike_runs" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"job_id" text NOT NULL,
	"recipe" jsonb NOT NULL,
	"model" jsonb,
	"cursor" text,
	"skipped" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "lookalike_runs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "prospects" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"description" text,
	"industry" text,
	"employees" integer,
	"regions" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"website" text,
	CONSTRAINT "prospects_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"account_id" text NOT NULL,
	"opportunity_id" text,
	"user_id" text,
	"kind" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"subject" text NOT NULL,
	"notes" text,
	"summary" text,
	"summary_status" text DEFAULT 'none' NOT NULL,
	"summary_sent_at" timestamp with time zone,
	"summary_confirmed_at" timestamp with time zone,
	"direction" text,
	CONSTRAINT "activities_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_contacts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"activity_id" text NOT NULL,
	"contact_id" text NOT NULL,
	CONSTRAINT "activity_contacts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"opportunity_id" text NOT NULL,
	"parent_id" text,
	"contact_id" text,
	"level" text NOT NULL,
	"statement" text NOT NULL,
	"present_state" text,
	"wanted_state" text,
	"problem" text,
	"problem_type" text,
	"priority" text NOT NULL,
	"explicit" boolean DEFAULT true NOT NULL,
	"kpi" text,
	"step" text DEFAULT 'guessed' NOT NULL,
	"source" jsonb,
	CONSTRAINT "needs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"account_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"product_id" text,
	"product_text" text,
	"stage" text NOT NULL,
	"stage_since" date,
	"amount" double precision,
	"currency" text,
	"opened_at" date,
	"close_date" date,
	"close_date_moves" integer DEFAULT 0 NOT NULL,
	"owner_id" text,
	"owner_text" text,
	"source" text,
	"industry" text,
	"budget" text,
	"timing_driver" text,
	"procurement_step" text,
	"lost_reason" text,
	CONSTRAINT "opportunities_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "opportunity_changes" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"changed_by" text,
	CONSTRAINT "opportunity_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "opportunity_competitors" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opportunity_id" text NOT NULL,
	"name" text NOT NULL,
	"strengths" text,
	"weaknesses" text,
	"supporter_contact_id" text,
	CONSTRAINT "opportunity_competitors_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"alias_keys" text[] DEFAULT '{}' NOT NULL,
	"series" text,
	"list_price" double precision,
	"currency" text,
	"description" text,
	CONSTRAINT "products_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"external_id" text,
	"import_id" text,
	"account_id" text NOT NULL,
	"product_id" text,
	"product_text" text NOT NULL,
	"month" date NOT NULL,
	"quantity" double precision,
	"amount" double precision,
	"currency" text,
	CONSTRAINT "purchases_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hash" text NOT NULL,
	"hint" text NOT NULL,
	"role" text NOT NULL,
	"user_id" text,
	"scopes" text[] NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"key_id" text,
	"user_id" text,
	"action" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	CONSTRAINT "audit_log_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "job_events" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"seq" integer NOT NULL,
	"event" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"subject_id" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"stage" text,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error" jsonb,
	"fence" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"created_by" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topic" text NOT NULL,
	"message" jsonb NOT NULL,
	"run_after" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_records" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"purpose" text NOT NULL,
	"prompt_id" text,
	"prompt_version" text,
	"model" text NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"estimated" boolean DEFAULT false NOT NULL,
	"milliseconds" integer NOT NULL,
	"outcome" text NOT NULL,
	"request_id" text,
	CONSTRAINT "usage_records_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"external_id" text,
	"import_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"role" text NOT NULL,
	"manager_id" text,
	"region" text,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "account_team" ADD CONSTRAINT "account_team_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_team" ADD CONSTRAINT "account_team_tenant_id_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_facts" ADD CONSTRAINT "profile_facts_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_events" ADD CONSTRAINT "conversation_events_tenant_id_id_conversations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."conversations"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_conversation_id_conversations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","conversation_id") REFERENCES "public"."conversations"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_hierarchies" ADD CONSTRAINT "need_hierarchies_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_responses" ADD CONSTRAINT "objection_responses_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_tenant_id_plan_id_plans_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."plans"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_embeddings" ADD CONSTRAINT "passage_embeddings_tenant_id_passage_id_passages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","passage_id") REFERENCES "public"."passages"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_tenant_id_document_id_documents_tenant_id_id_fk" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_tenant_id_passage_id_passages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","passage_id") REFERENCES "public"."passages"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD CONSTRAINT "recommendation_feedback_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_feedback" ADD CONSTRAINT "recommendation_feedback_tenant_id_document_id_documents_tenant_id_id_fk" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_sets" ADD CONSTRAINT "recommendation_sets_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_tenant_id_document_id_documents_tenant_id_id_fk" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_tenant_id_import_id_imports_tenant_id_id_fk" FOREIGN KEY ("tenant_id","import_id") REFERENCES "public"."imports"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookalike_results" ADD CONSTRAINT "lookalike_results_tenant_id_run_id_lookalike_runs_tenant_id_id_fk" FOREIGN KEY ("tenant_id","run_id") REFERENCES "public"."lookalike_runs"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookalike_results" ADD CONSTRAINT "lookalike_results_tenant_id_prospect_id_prospects_tenant_id_id_fk" FOREIGN KEY ("tenant_id","prospect_id") REFERENCES "public"."prospects"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_contacts" ADD CONSTRAINT "activity_contacts_tenant_id_activity_id_activities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","activity_id") REFERENCES "public"."activities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_contacts" ADD CONSTRAINT "activity_contacts_tenant_id_contact_id_contacts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "public"."contacts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_tenant_id_contact_id_contacts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "public"."contacts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_tenant_id_product_id_products_tenant_id_id_fk" FOREIGN KEY ("tenant_id","product_id") REFERENCES "public"."products"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_changes" ADD CONSTRAINT "opportunity_changes_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_competitors" ADD CONSTRAINT "opportunity_competitors_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_tenant_id_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_events" ADD CONSTRAINT "job_events_tenant_id_id_jobs_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_team_member" ON "account_team" USING btree ("tenant_id","account_id","user_id");--> statement-breakpoint
CREATE INDEX "account_team_user" ON "account_team" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_external" ON "accounts" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "accounts_name" ON "accounts" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external" ON "contacts" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "profile_facts_account" ON "profile_facts" USING btree ("tenant_id","account_id","dimension","field","as_of");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_events_seq" ON "conversation_events" USING btree ("tenant_id","id","seq");--> statement-breakpoint
CREATE INDEX "conversations_user" ON "conversations" USING btree ("tenant_id","user_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_order" ON "messages" USING btree ("tenant_id","conversation_id","ordinal");--> statement-breakpoint
CREATE INDEX "need_hierarchies_of" ON "need_hierarchies" USING btree ("tenant_id","opportunity_id","created_at");--> statement-breakpoint
CREATE INDEX "objection_responses_of" ON "objection_responses" USING btree ("tenant_id","opportunity_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_versions_number" ON "plan_versions" USING btree ("tenant_id","plan_id","version");--> statement-breakpoint
CREATE INDEX "plans_account" ON "plans" USING btree ("tenant_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "documents_hash" ON "documents" USING btree ("tenant_id","sha256");--> statement-breakpoint
CREATE INDEX "passage_embeddings_passage" ON "passage_embeddings" USING btree ("tenant_id","passage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passages_order" ON "passages" USING btree ("tenant_id","document_id","ordinal");--> statement-breakpoint
CREATE INDEX "postings_passage" ON "postings" USING btree ("tenant_id","passage_id");--> statement-breakpoint
CREATE INDEX "recommendation_feedback_doc" ON "recommendation_feedback" USING btree ("tenant_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_sets_of" ON "recommendation_sets" USING btree ("tenant_id","opportunity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendations_pair" ON "recommendations" USING btree ("tenant_id","opportunity_id","document_id");--> statement-breakpoint
CREATE INDEX "imports_time" ON "imports" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "lookalike_results_rank" ON "lookalike_results" USING btree ("tenant_id","run_id","rank");--> statement-breakpoint
CREATE INDEX "lookalike_results_score" ON "lookalike_results" USING btree ("tenant_id","run_id","score");--> statement-breakpoint
CREATE INDEX "lookalike_runs_time" ON "lookalike_runs" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "prospects_external" ON "prospects" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "prospects_name" ON "prospects" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_external" ON "activities" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "activities_account" ON "activities" USING btree ("tenant_id","account_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_contacts_pair" ON "activity_contacts" USING btree ("tenant_id","activity_id","contact_id");--> statement-breakpoint
CREATE INDEX "activity_contacts_contact" ON "activity_contacts" USING btree ("tenant_id","contact_id");--> statement-breakpoint
CREATE INDEX "needs_opportunity" ON "needs" USING btree ("tenant_id","opportunity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opportunities_external" ON "opportunities" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "opportunities_account" ON "opportunities" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "opportunities_stage" ON "opportunities" USING btree ("tenant_id","stage");--> statement-breakpoint
CREATE INDEX "opportunities_natural" ON "opportunities" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "opportunity_changes_of" ON "opportunity_changes" USING btree ("tenant_id","opportunity_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opportunity_competitors_name" ON "opportunity_competitors" USING btree ("tenant_id","opportunity_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "products_external" ON "products" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "products_name" ON "products" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_external" ON "purchases" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_natural" ON "purchases" USING btree ("tenant_id","account_id","product_text","month");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "audit_entity" ON "audit_log" USING btree ("tenant_id","entity_type","entity_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "job_events_seq" ON "job_events" USING btree ("tenant_id","id","seq");--> statement-breakpoint
CREATE INDEX "jobs_lease" ON "jobs" USING btree ("state","lease_until");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("run_after");--> statement-breakpoint
CREATE INDEX "usage_time" ON "usage_records" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_external" ON "users" USING btree ("tenant_id","external_id");--> statement-breakpoint
CREATE INDEX "users_name" ON "users" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "users_manager" ON "users" USING btree ("tenant_id","manager_id");