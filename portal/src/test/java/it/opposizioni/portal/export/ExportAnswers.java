package it.opposizioni.portal.export;

/** What complaint-service answers about what was taken out. */
public final class ExportAnswers {

    private ExportAnswers() {}

    public static String noted() {
        return """
                {"id": "018f0000-0000-7000-8000-0000000000e7", "at": "2026-11-25T10:00:00Z", "official": "Anna Neri", "me": false,
                 "list": "CASES", "format": "CSV", "filters": "stage=HEARING&subject=Squillo+Contact", "purpose": "Ispezione 12",
                 "rows": 2, "sha256": "%s"}""".formatted("ab".repeat(32));
    }
}
