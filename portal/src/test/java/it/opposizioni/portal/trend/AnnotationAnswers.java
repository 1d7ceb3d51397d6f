package it.opposizioni.portal.trend;

/** What complaint-service answers about annotations of the time series. */
public final class AnnotationAnswers {

    public static final String ID = "018f0000-0000-7000-8000-0000000000f1";

    private static final String ADDED = """
            {"act": "ADD", "day": "2026-11-17", "text": "Legge nuova", "at": "2026-11-18T09:00:00Z",
             "by": {"subject": "anna", "name": "Anna Neri", "me": true}}""";
    private static final String TAKEN_BACK = """
            {"act": "TAKE_BACK", "day": "2026-11-17", "text": "Legge nuova", "at": "2026-11-19T09:00:00Z",
             "by": {"subject": "bruno", "name": "Bruno Conti", "me": false}}""";

    private static final String STRIKE =
            of("018f0000-0000-7000-8000-0000000000f4", "2026-11-23", "Sciopero", false, ADDED);
    private static final String CAMPAIGN =
            of("018f0000-0000-7000-8000-0000000000f3", "2026-11-22", "Campagna di <b>gas</b>", false, ADDED);
    private static final String GONE =
            of("018f0000-0000-7000-8000-0000000000f2", "2026-11-18", "Ritirato", true, ADDED);

    private AnnotationAnswers() {}

    public static String standing() {
        return of(ID, "2026-11-17", "Legge nuova", false, ADDED);
    }

    public static String takenBack() {
        return of(ID, "2026-11-17", "Legge nuova", true, ADDED + ", " + TAKEN_BACK);
    }

    private static String of(String id, String day, String text, boolean takenBack, String changes) {
        return """
                {"id": "%s", "version": %d, "day": "%s", "text": "%s", "takenBack": %s, "changes": [%s]}""".formatted(id, takenBack ? 2 : 1, day, text, takenBack, changes);
    }

    /** One of the second week of {@link TrendAnswers#twoWeeks()}, and two of the first. */
    static String onTheCurve() {
        return list(STRIKE, CAMPAIGN, standing());
    }

    /** The same, and one that was taken back. */
    public static String all() {
        return list(STRIKE, CAMPAIGN, GONE, standing());
    }

    /** Likewise, and there are no more. */
    public static String allOfOnePage() {
        return last(STRIKE, CAMPAIGN, GONE, standing());
    }

    /** One whose words a spreadsheet would run, of the first week. */
    static String formula() {
        return last(of(ID, "2026-11-17", "=HYPERLINK(\\\"x\\\"); fine", false, ADDED));
    }

    private static String list(String... annotations) {
        return last(annotations).replace("\"next\": null", "\"next\": \"abc\"");
    }

    private static String last(String... annotations) {
        return "{\"items\": [" + String.join(", ", annotations) + "], \"next\": null}";
    }
}
