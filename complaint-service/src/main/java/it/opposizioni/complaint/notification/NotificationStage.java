package it.opposizioni.complaint.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an act is, from the beginning to the end: what stands further down says more, whichever receipt came first. */
@Schema(name = "NotificationStage")
public enum NotificationStage {
    /** To be handed to certified mail. */
    PREPARED,
    /** Certified mail has it. */
    SENT,
    /** The receipt of acceptance has come. */
    ACCEPTED,
    /** Accepted, but the address is not of certified mail: no receipt will say whether it arrived. */
    NOT_CERTIFIED,
    /** Not delivered after twelve hours, and still tried. */
    DELAYED,
    /** Not accepted, or not delivered: the reason says why. It can be sent again. */
    FAILED,
    /** The receipt of delivery has come, or an official has noted that it was served. Nothing takes that back. */
    DELIVERED
}
