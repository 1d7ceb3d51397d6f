package it.opposizioni.registry.lineproof;

/** What can happen to a proof. */
enum ProofAct {
    RIGHT_CODE,
    WRONG_CODE,
    LAST_WRONG_CODE,
    TIME_OVER,
    USE
}
