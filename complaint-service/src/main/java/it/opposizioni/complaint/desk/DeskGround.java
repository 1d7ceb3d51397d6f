package it.opposizioni.complaint.desk;

/** How the registrar knows that the called line is the person's. */
public enum DeskGround {
    /** The person called from it, or was called back on it. */
    LINE_ANSWERED,
    /** A contract or a bill names the person. */
    CONTRACT
}
