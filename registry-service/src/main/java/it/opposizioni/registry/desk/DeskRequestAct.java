package it.opposizioni.registry.desk;

/** What registrars do with a request. */
enum DeskRequestAct {
    RECORD,
    PROPOSE,
    APPROVE,
    REJECT
}
