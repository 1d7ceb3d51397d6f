package it.opposizioni.complaint.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officials record of an appeal. */
@Schema(name = "AppealAct")
public enum AppealAct {
    /** It is the first step of every appeal. */
    FILE,
    SUSPEND,
    LIFT_SUSPENSION,
    REJECT,
    GRANT,
    GRANT_IN_PART,
    WITHDRAW,
    EXTINGUISH,
    MARK_AS_ERROR;

    /** A court has said so, in an order or a judgment that can be named. */
    boolean isOfCourt() {
        return this != FILE && this != MARK_AS_ERROR;
    }
}
