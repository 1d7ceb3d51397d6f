package it.opposizioni.operator.consultation;

/** How the numbers came. */
public enum ConsultationKind {
    /** A file. */
    LIST,
    /** A quick check of a few numbers, answered at once; there are no files. */
    NUMBER_CHECK
}
