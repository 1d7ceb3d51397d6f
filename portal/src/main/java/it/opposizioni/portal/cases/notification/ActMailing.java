package it.opposizioni.portal.cases.notification;

import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.pec.PecAttachment;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageRepository;
import it.opposizioni.portal.sending.attached.AttachedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Stores the message by which an act is served, with the act, in one transaction. The lane of acts sends it. */
@ApplicationScoped
class ActMailing {

    /** Of the message. */
    static final String KIND = "decision-act";

    private final MessageQueue queue;
    private final MessageRepository messages;
    private final AttachedFiles files;
    private final OperatorContacts contacts;

    ActMailing(MessageQueue queue, MessageRepository messages, AttachedFiles files, OperatorContacts contacts) {
        this.queue = queue;
        this.messages = messages;
        this.files = files;
        this.contacts = contacts;
    }

    /** @param notification its id is that of the message, too */
    record Act(UUID notification, UUID caseId, String code, UUID operatorId, String address, PecAttachment file) {}

    /** Once for each notification, however often it is asked. */
    @Transactional
    void send(Act act) {
        if (!files.keep(act.notification(), act.file())) {
            return;
        }
        if (messages.findByIdOptional(act.notification()).isPresent()) {
            // it has left already
            files.forget(act.notification());
            return;
        }
        Lang lang = Lang.of(
                contacts.of(act.operatorId()).map(OperatorContact::language).orElse("it"));
        queue.act(act.notification(), KIND, act.address(), lang, letter(act, lang));
    }

    /** Its message waits to be sent, or has left; complaint-service learns of that seconds later. */
    boolean isStored(UUID notification) {
        return messages.findByIdOptional(notification).isPresent();
    }

    /** The subject says neither the case nor the outcome: receipts repeat it. */
    private static Letter letter(Act act, Lang lang) {
        NotificationTexts texts = Texts.of(NotificationTexts.class, lang);
        return new Letter(
                texts.letterTitle(),
                List.of(texts.letterAct(), texts.letterCounts()),
                List.of(new Letter.Fact(texts.letterCase(), act.code())),
                "operators/complaints/" + act.caseId());
    }
}
