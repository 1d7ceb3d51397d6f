package it.opposizioni.portal.invitation;

import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import java.util.Optional;

/** Why an invitation cannot be answered, or not any more. */
enum ClosedReason {
    ACCEPTED,
    DECLINED,
    /** By this person, just now. */
    DECLINED_NOW,
    WITHDRAWN,
    EXPIRED,
    UNKNOWN;

    /** Empty when the service refuses for another reason. */
    static Optional<ClosedReason> of(UpstreamException e) {
        return switch (e.problem().map(ProblemDocument::slug).orElse("")) {
            case "invitation-accepted" -> Optional.of(ACCEPTED);
            case "invitation-declined" -> Optional.of(DECLINED);
            case "invitation-withdrawn" -> Optional.of(WITHDRAWN);
            case "invitation-expired" -> Optional.of(EXPIRED);
            default -> e.status() == 404 || isAboutTheSecret(e) ? Optional.of(UNKNOWN) : Optional.empty();
        };
    }

    /** A link that was copied in part does not even look like one. */
    private static boolean isAboutTheSecret(UpstreamException e) {
        return e.problem().stream()
                .flatMap(problem -> problem.errors().stream())
                .anyMatch(error -> "/secret".equals(error.pointer()));
    }

    String title(InvitationTexts texts) {
        return switch (this) {
            case ACCEPTED -> texts.acceptedTitle();
            case DECLINED -> texts.declinedTitle();
            case DECLINED_NOW -> texts.declinedNowTitle();
            case WITHDRAWN -> texts.withdrawnTitle();
            case EXPIRED -> texts.expiredTitle();
            case UNKNOWN -> texts.unknownTitle();
        };
    }

    String text(InvitationTexts texts) {
        return switch (this) {
            case ACCEPTED -> texts.acceptedText();
            case DECLINED -> texts.declinedText();
            case DECLINED_NOW -> texts.declinedNowText();
            case WITHDRAWN -> texts.withdrawnText();
            case EXPIRED -> texts.expiredText();
            case UNKNOWN -> texts.unknownText();
        };
    }
}
