package it.opposizioni.registry.recipients;

/** What happens to a request. */
enum RecipientAct {
    /** By the holder, or who manages the number by its code. */
    ASK,
    /** By the register itself, when no answer has come. */
    ASK_AGAIN,
    /** By operator-service. */
    ANSWER
}
