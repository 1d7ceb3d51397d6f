package it.opposizioni.portal.mydata;

import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.profile.Profiles;
import it.opposizioni.portal.sending.ReceivedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Erases what no law wants kept (GDPR art. 17): all of it is the portal's. */
@ApplicationScoped
class Erasure {

    private final ReceivedMessages messages;
    private final Drafts drafts;
    private final PersonContacts contacts;
    private final ConsultationNotices notices;
    private final Profiles profiles;

    Erasure(
            ReceivedMessages messages,
            Drafts drafts,
            PersonContacts contacts,
            ConsultationNotices notices,
            Profiles profiles) {
        this.messages = messages;
        this.drafts = drafts;
        this.contacts = contacts;
        this.notices = notices;
        this.profiles = profiles;
    }

    /**
     * What would be erased now.
     *
     * @param pages what was sent or came back to be corrected, and is kept for going back
     */
    record Preview(long messages, long drafts, long pages) {}

    @Transactional
    Preview preview(String subject) {
        List<Draft> all = drafts.all(subject);
        long halfDone = all.stream().filter(TypedDraft::isHalfDone).count();
        return new Preview(messages.count(subject), halfDone, all.size() - halfDone);
    }

    /** A second time changes nothing. */
    @Transactional
    void erase(String subject) {
        messages.erase(subject);
        drafts.erase(subject);
        notices.erase(subject);
        profiles.giveUpAddress(subject);
        contacts.erase(subject);
    }
}
