package it.opposizioni.operator.registration.application;

/** The tasks of an application (DPR 26/2022 art. 5). */
public enum ApplicationSection {
    /** Name, seat, public contact, VAT number. */
    COMPANY(true, true),
    /** The person who may sign for it. */
    REPRESENTATIVE(true, false),
    /** Certified e-mail. */
    PEC(true, false),
    /** Its number in the Register of Communication Operators. */
    ROC(true, true),
    /** Whether it calls itself, lets others call, or calls for others. */
    ACTIVITY(false, true),
    /** That what it says is true, and that it will show its number on every call (DPR 26/2022 art. 9). */
    DECLARATION(false, false);

    private final boolean keptUp;
    private final boolean inEvents;

    ApplicationSection(boolean keptUp, boolean inEvents) {
        this.keptUp = keptUp;
        this.inEvents = inEvents;
    }

    /** A registered operator reports changes of it itself, and has to (DPR 26/2022 art. 5 c. 2). */
    public boolean isKeptUp() {
        return keptUp;
    }

    /** The events about operators contain it. */
    public boolean isInEvents() {
        return inEvents;
    }

    /** How far a section is. */
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        IN_REVIEW,
        RETURNED,
        DONE
    }
}
