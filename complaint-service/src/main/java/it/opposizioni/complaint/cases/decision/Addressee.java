package it.opposizioni.complaint.cases.decision;

/** Who is asked, heard and sanctioned in a case. */
public enum Addressee {
    /** The case is about a number, and it is not known who used it. */
    NOBODY,
    /** An operator of the register: it is told through its own pages. */
    OPERATOR,
    /** A company outside the register, which the authority has found behind the number: it is told by acts on paper or by mail. */
    COMPANY
}
