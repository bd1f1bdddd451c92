CREATE TABLE "concept" (
	"dossier" uuid NOT NULL,
	"wie" text NOT NULL,
	"velden" text NOT NULL,
	"op" timestamp with time zone NOT NULL,
	CONSTRAINT "concept_dossier_wie_pk" PRIMARY KEY("dossier","wie")
);
--> statement-breakpoint
ALTER TABLE "concept" ADD CONSTRAINT "concept_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;