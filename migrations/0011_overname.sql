CREATE TABLE "overname" (
	"zelftoets" text PRIMARY KEY NOT NULL,
	"dossier" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "overname" ADD CONSTRAINT "overname_dossier_beoordeling_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."beoordeling"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO "overname" ("zelftoets", "dossier")
SELECT DISTINCT ON ("inhoud" ->> 'zelftoets') "inhoud" ->> 'zelftoets', "dossier"
FROM "gebeurtenis"
WHERE "soort" = 'uit_zelftoets'
ORDER BY "inhoud" ->> 'zelftoets', "vastgelegd_op", "dossier";
