package it.opposizioni.operator.numbercheck;

import it.opposizioni.operator.consultation.answers.Answer;

/** What is answered about one number. */
enum NumberAnswer {
    CALLABLE,
    OPPOSED,
    EXEMPTED,
    INVALID;

    static NumberAnswer of(Answer answer) {
        return valueOf(answer.name());
    }
}
