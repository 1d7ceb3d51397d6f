package it.opposizioni.operator.evidence.answers;

import it.opposizioni.operator.consultation.answers.Answer;

/** What a consultation answered about one number. */
public enum NumberAnswer {
    CALLABLE,
    OPPOSED,
    EXEMPTED,
    /** The number was not among those asked about. */
    NOT_IN_LIST,
    /** The answers are not there any more. */
    UNKNOWN;

    static NumberAnswer of(Answer answer) {
        return switch (answer) {
            case CALLABLE -> CALLABLE;
            case OPPOSED -> OPPOSED;
            case EXEMPTED -> EXEMPTED;
        };
    }
}
