package it.opposizioni.complaint.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the act was served, as the operator that it is about reads it: without the people of the authority.
 *
 * @param way absent while nobody has begun, as the stage and all days are
 * @param signed the operator got a file that was signed elsewhere
 * @param signedAct the form of the signed file that can be fetched; absent where none was served
 * @param servedOn the day on which it was served, in Rome; absent before
 */
@Schema(name = "OwnNotification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServedNotification(
        NotificationWay way,
        boolean signed,
        NotificationStage stage,
        Instant sentAt,
        Instant acceptedAt,
        Instant endedAt,
        ActFormat signedAct,
        LocalDate servedOn) {

    static final ServedNotification NONE = new ServedNotification(null, false, null, null, null, null, null, null);

    static ServedNotification of(ActNotification tried, ActFormat signedAct) {
        return new ServedNotification(
                tried.way(),
                tried.isSigned(),
                tried.stage(),
                tried.sentAt(),
                tried.acceptedAt(),
                tried.endedAt(),
                signedAct,
                tried.servedOn());
    }
}
