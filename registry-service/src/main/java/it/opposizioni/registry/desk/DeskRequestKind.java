package it.opposizioni.registry.desk;

/** What somebody asked the desk for. */
public enum DeskRequestKind {
    OPPOSITION,
    RENEWAL,
    WITHDRAWAL
}
