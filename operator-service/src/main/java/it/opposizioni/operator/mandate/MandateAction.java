package it.opposizioni.operator.mandate;

/** What the two sides do with a mandate. */
enum MandateAction {
    ACCEPTANCE,
    END
}
