package it.opposizioni.registry.desk;

/** What somebody asked the desk for. */
enum DeskRequestKind {
    OPPOSITION,
    RENEWAL,
    WITHDRAWAL
}
