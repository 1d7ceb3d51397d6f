package it.opposizioni.portal.invitation;

import it.opposizioni.portal.invitation.InvitationClient.Opened;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OperatorLabels;
import java.time.Instant;

/**
 * An invitation as its page shows it.
 *
 * @param invitedBy empty when it is not known
 * @param codeUntil time of day until which the code that was sent last is valid; empty when there is none to write
 */
record InvitationView(
        String operator,
        String seat,
        String invitedBy,
        String role,
        String roleHint,
        String until,
        boolean codeRequired,
        String codeUntil) {

    /** @param codeExpiresAt null when no code was sent; an expired code is not asked for */
    static InvitationView of(Opened opened, Instant codeExpiresAt, Instant now, Page page) {
        OperatorLabels words = OperatorLabels.in(page.lang());
        boolean codeSent = codeExpiresAt != null && codeExpiresAt.isAfter(now);
        return new InvitationView(
                opened.operator().name(),
                opened.operator().seat() == null ? "" : opened.operator().seat(),
                opened.invitedBy() == null ? "" : opened.invitedBy(),
                words.role(opened.role()),
                words.roleHint(opened.role()),
                page.formats().time(opened.expiresAt()),
                opened.codeRequired(),
                codeSent ? page.formats().clock(codeExpiresAt) : "");
    }

    /** Whether it can be accepted now, and need not be preceded by a code. */
    public boolean answerable() {
        return !codeRequired || !codeUntil.isEmpty();
    }
}
