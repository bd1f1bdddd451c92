CREATE TABLE "herhaling" (
	"sleutel_sha256" text PRIMARY KEY NOT NULL,
	"verzoek_sha256" text NOT NULL,
	"poging" uuid NOT NULL,
	"bezig_tot" timestamp with time zone NOT NULL,
	"gemaakt" text,
	"verloopt_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "herhaling_verloopt_op" ON "herhaling" USING btree ("verloopt_op");