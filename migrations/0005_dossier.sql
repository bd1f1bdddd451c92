CREATE TABLE "gebeurtenis" (
	"dossier" uuid NOT NULL,
	"volgnummer" integer NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	"door" text NOT NULL,
	"inhoud" jsonb NOT NULL,
	CONSTRAINT "gebeurtenis_dossier_volgnummer_pk" PRIMARY KEY("dossier","volgnummer")
);
--> statement-breakpoint
CREATE TABLE "uitnodiging" (
	"sleutel_sha256" text PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"dossier" uuid,
	"inhoud" jsonb NOT NULL,
	"verloopt_op" timestamp with time zone NOT NULL,
	"gebruikt_op" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "gebeurtenis" ADD CONSTRAINT "gebeurtenis_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uitnodiging" ADD CONSTRAINT "uitnodiging_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uitnodiging_verloopt_op" ON "uitnodiging" USING btree ("verloopt_op");--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_gebeurtenis"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Wat in een dossier gebeurde, wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "gebeurtenis_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gebeurtenis"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_gebeurtenis"();
