package it.opposizioni.complaint.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an act is served. All but the first are noted by an official, who has done it elsewhere. */
@Schema(name = "NotificationWay")
public enum NotificationWay {
    /** By the portal, to the operator's address of certified mail. */
    CERTIFIED_MAIL,
    REGISTERED_LETTER,
    /** By somebody who has handed it over and reported that. */
    IN_PERSON,
    /** Another one that the law allows: a note says which. */
    OTHER;

    boolean isByHand() {
        return this != CERTIFIED_MAIL;
    }
}
