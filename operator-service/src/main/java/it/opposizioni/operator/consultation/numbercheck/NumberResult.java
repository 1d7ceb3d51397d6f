package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.operator.consultation.screening.Screening;

/** What is answered about one number. */
enum NumberResult {
    CALLABLE,
    OPPOSED,
    EXEMPTED,
    INVALID;

    static NumberResult of(Screening answer) {
        return valueOf(answer.name());
    }
}
