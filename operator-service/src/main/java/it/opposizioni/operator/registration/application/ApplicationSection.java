package it.opposizioni.operator.registration.application;

/** The tasks of an application (DPR 26/2022 art. 5). */
public enum ApplicationSection {
    /** Name, seat, public contact, VAT number. */
    COMPANY(true, true),
    /** Who may sign for it. */
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
    private final boolean told;

    ApplicationSection(boolean keptUp, boolean told) {
        this.keptUp = keptUp;
        this.told = told;
    }

    /** A registered operator tells changes of it by itself, and has to (DPR 26/2022 art. 5 c. 2). */
    public boolean isKeptUp() {
        return keptUp;
    }

    /** The other services know of it. */
    public boolean isTold() {
        return told;
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
