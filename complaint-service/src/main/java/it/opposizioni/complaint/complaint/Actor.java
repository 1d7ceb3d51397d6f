package it.opposizioni.complaint.complaint;

/** Who acted, or who is to act next. */
public enum Actor {
    REPORTER,
    /** The software itself. */
    REGISTER,
    REGULATOR,
    /** It was asked in the case that decides about the complaint. */
    OPERATOR,
    /** Nobody: the complaint is at its end. */
    NOBODY
}
