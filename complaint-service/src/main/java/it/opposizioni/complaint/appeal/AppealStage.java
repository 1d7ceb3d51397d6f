package it.opposizioni.complaint.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an appeal is. */
@Schema(name = "AppealStage")
public enum AppealStage {
    /** The court has yet to decide; the decision has its effect meanwhile. */
    PENDING,
    /** The court has yet to decide, and has suspended the decision (D.Lgs. 150/2011 art. 5). */
    SUSPENDED,
    REJECTED,
    GRANTED,
    GRANTED_IN_PART,
    /** Who appealed has given it up. */
    WITHDRAWN,
    /** It ended without a judgment on it. */
    EXTINGUISHED,
    /** It was never so: what was recorded has no effect any more, and stays readable. */
    RECORDED_IN_ERROR;

    boolean isOpen() {
        return this == PENDING || this == SUSPENDED;
    }
}
