package it.opposizioni.portal.calllog;

/** Whose pages these are: an operator sees the logs that it has sent, the authority those that inspectors have sent. */
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
