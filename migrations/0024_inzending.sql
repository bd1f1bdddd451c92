CREATE TABLE "inzending" (
	"dossier" uuid PRIMARY KEY NOT NULL,
	"nummer" text NOT NULL,
	"zelftoets" text NOT NULL,
	"ontvangen_op" timestamp with time zone NOT NULL,
	CONSTRAINT "inzending_nummer_unique" UNIQUE("nummer"),
	CONSTRAINT "inzending_zelftoets_unique" UNIQUE("zelftoets")
);
--> statement-breakpoint
CREATE TABLE "zaaknummer" (
	"jaar" integer PRIMARY KEY NOT NULL,
	"laatste" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inzending" ADD CONSTRAINT "inzending_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;