package it.opposizioni.portal.incident;

/** How far an incident, or planned work, has come. */
public enum IncidentState {
    /** Announced work that has not begun. */
    PLANNED("wait"),
    GOES_ON("bad"),
    CLOSED("ok");

    private final String tone;

    IncidentState(String tone) {
        this.tone = tone;
    }

    /** Of its tag. */
    public String tone() {
        return tone;
    }

    /** Whether more can be told about it. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
