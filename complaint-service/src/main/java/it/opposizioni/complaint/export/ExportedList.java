package it.opposizioni.complaint.export;

/** What can be taken out. */
public enum ExportedList {
    CASES,
    COMPLAINTS
}
