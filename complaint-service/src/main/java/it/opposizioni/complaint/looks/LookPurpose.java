package it.opposizioni.complaint.looks;

/** What something can have been looked at for: derived from what it was used for, or, for a number, said by the person who looked. */
enum LookPurpose {
    TO_BE_TAKEN_IN_CHARGE,
    UNDER_REVIEW,
    CLOSED_CONSULTED,
    TOLD_AT_DESK,
    CASE_WORKED_ON,
    LOOKS_CHECKED,
    COMPLAINT,
    CASE,
    INSPECTION,
    REQUEST
}
