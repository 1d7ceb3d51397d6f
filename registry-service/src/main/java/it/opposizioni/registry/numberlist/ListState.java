package it.opposizioni.registry.numberlist;

/** How far a list is. */
enum ListState {
    /** Not stored. */
    NONE,
    /** It waits for a registrar. */
    WAITING,
    /** A registrar has seen the evidence; its numbers are being recorded. */
    CONFIRMED,
    /** Each line has its outcome. */
    RECORDED,
    REFUSED
}
