CREATE TABLE "ontwikkelplan" (
	"id" uuid NOT NULL,
	"versie" integer NOT NULL,
	"naam" text NOT NULL,
	"groep" uuid NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	"door" text NOT NULL,
	"weg" boolean NOT NULL,
	"invoer" jsonb NOT NULL,
	CONSTRAINT "ontwikkelplan_id_versie_pk" PRIMARY KEY("id","versie")
);
--> statement-breakpoint
CREATE INDEX "ontwikkelplan_groep" ON "ontwikkelplan" USING btree ("groep");