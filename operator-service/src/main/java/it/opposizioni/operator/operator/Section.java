package it.opposizioni.operator.operator;

/** The tasks of an application (DPR 26/2022 art. 5). */
enum Section {
    /** Name, seat, public contact, VAT number. */
    COMPANY,
    /** Who may sign for it. */
    REPRESENTATIVE,
    /** Certified e-mail. */
    PEC,
    /** Its number in the Register of Communication Operators. */
    ROC,
    /** Whether it calls itself, lets others call, or calls for others. */
    ACTIVITY,
    /** That what it says is true, and that it will show its number on every call (DPR 26/2022 art. 9). */
    DECLARATION;

    /** How far a section is. */
    enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        IN_REVIEW,
        RETURNED,
        DONE
    }
}
