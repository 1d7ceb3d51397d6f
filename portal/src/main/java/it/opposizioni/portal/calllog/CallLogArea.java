package it.opposizioni.portal.calllog;

/** Whose pages these are: what an operator sends it sees itself, what an inspector sends the authority sees. */
enum CallLogArea {
    OPERATOR("operators/call-logs"),
    AUTHORITY("authority/call-logs");

    private final String path;

    CallLogArea(String path) {
        this.path = path;
    }

    /** The portal's own path of the list, without language. */
    public String path() {
        return path;
    }

    public boolean isInspection() {
        return this == AUTHORITY;
    }
}
