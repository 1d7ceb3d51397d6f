package it.opposizioni.portal.savedview;

/** A list whose filters officials keep under names. */
public enum ViewedList {
    CASES("authority/cases", "saved-views"),
    COMPLAINTS("authority/complaints", "saved-complaint-views");

    private final String path;
    private final String kept;

    ViewedList(String path, String kept) {
        this.path = path;
        this.kept = kept;
    }

    /** Of its page: the portal's own path. */
    public String path() {
        return path;
    }

    /** Of the page with its views: likewise. */
    public String views() {
        return path + "/views";
    }

    /** Where the service has its views. */
    String kept() {
        return kept;
    }

    public boolean isOfCases() {
        return this == CASES;
    }
}
