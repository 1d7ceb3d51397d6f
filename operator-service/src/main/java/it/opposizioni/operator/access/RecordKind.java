package it.opposizioni.operator.access;

/** What the authority can look at. */
public enum RecordKind {
    /** What was found in the calls that an inspector sent. */
    CALL_LOG,
    /** A page of them: the resource is the operator, or all. */
    CALL_LOGS,
    /** How many lists an operator compared. */
    ACTIVITY,
    /** What an operator has to do, and whether it did it. */
    OBLIGATIONS,
    /** Which numbers an operator has declared. */
    CALLING_NUMBERS,
    /** Who has looked at what. */
    LOOKS
}
