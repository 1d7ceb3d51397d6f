package it.opposizioni.portal.invitation;

import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The links that a person has opened, kept like drafts: encrypted and for that person alone. An answer erases the secret. */
@ApplicationScoped
class OpenedInvitations {

    private static final String KIND = "invitation";

    /**
     * @param codeExpiresAt end of the code that was sent last; null when none was
     * @param joined the operator, once the invitation is accepted
     */
    record Opened(String secret, Instant codeExpiresAt, UUID joined) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    private final Page page;
    private final Drafts drafts;

    OpenedInvitations(Page page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    /** Opening a link a second time leads to the same page. */
    UUID remember(String secret) {
        return drafts.open(me(), KIND).stream()
                .filter(known -> content(known).secret().equals(secret))
                .map(Draft::id)
                .findFirst()
                .orElseGet(() -> drafts.begin(me(), KIND, new Opened(secret, null, null)));
    }

    /** @throws it.opposizioni.kit.problem.DomainException 404 when it is not this person's */
    Draft find(UUID id) {
        return drafts.find(id, me(), KIND);
    }

    Opened content(Draft draft) {
        return drafts.content(draft, Opened.class);
    }

    void codeSent(Draft draft, Instant until) {
        drafts.save(draft, new Opened(content(draft).secret(), until, null));
    }

    /** @param joined null unless it was accepted */
    void answered(Draft draft, String answer, UUID joined) {
        drafts.save(draft, new Opened("", null, joined));
        drafts.finish(draft, answer);
    }

    private String me() {
        return page.visitor().subject();
    }
}
