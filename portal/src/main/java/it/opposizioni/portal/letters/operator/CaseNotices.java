package it.opposizioni.portal.letters.operator;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Writes to operators what the authority tells them about the complaints against them. */
@ApplicationScoped
public class CaseNotices {

    public static final String TYPE = "it.opposizioni.complaint.case-notice-given.v1";

    private final MessageQueue messages;
    private final OperatorContacts contacts;

    CaseNotices(MessageQueue messages, OperatorContacts contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    /**
     * @param day the last day to reply, that of the hearing, or on which the case was closed
     * @param into code of the case in which it goes on; null where it does not
     */
    record Notice(
            UUID caseId, UUID operatorId, String code, String notice, LocalDate day, String into, Instant givenAt) {}

    public void write(ReceivedEvent event) {
        Notice notice = event.as(Notice.class);
        messages.operatorLetter(
                event.id(),
                "case-notice-given.v1",
                notice.operatorId(),
                contacts.of(notice.operatorId()),
                lang -> CaseNoticeLetters.in(lang).of(notice));
    }
}
