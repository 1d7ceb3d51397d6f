package it.opposizioni.operator.mandate;

/** Whether calls can be made on a mandate today, and if not, why. A function of its dates and of its operators, never kept. */
enum MandateEffect {
    HOLDS,
    /** Proposed, and not accepted yet. */
    NOT_AGREED,
    /** Its first day is to come. */
    NOT_YET,
    /** Ended, or its last day has passed. */
    OVER,
    /** One of the two is suspended, or lost its approval. */
    OPERATOR_NOT_ACTIVE,
    /** The outsourcer declares none of its numbers any more. */
    NUMBERS_WITHDRAWN
}
