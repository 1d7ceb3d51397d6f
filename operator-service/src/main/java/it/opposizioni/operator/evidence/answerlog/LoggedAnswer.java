package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.operator.consultation.screening.Screening;

/** What a consultation answered about one number. */
public enum LoggedAnswer {
    CALLABLE,
    OPPOSED,
    EXEMPTED,
    /** The number was not among those asked about. */
    NOT_IN_LIST,
    /** The answers are not there any more. */
    UNKNOWN;

    static LoggedAnswer of(Screening answer) {
        return switch (answer) {
            case CALLABLE -> CALLABLE;
            case OPPOSED -> OPPOSED;
            case EXEMPTED -> EXEMPTED;
        };
    }
}
