package it.opposizioni.portal.assistance;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sends requests for help to the staff by e-mail; nothing of a request is kept here once the e-mail has left. */
@ApplicationScoped
class AssistanceRequests {

    private static final String KIND = "assistance-asked";

    private final MessageQueue queue;
    private final MessageRepository messages;
    private final PortalConfig config;

    AssistanceRequests(MessageQueue queue, MessageRepository messages, PortalConfig config) {
        this.queue = queue;
        this.messages = messages;
        this.config = config;
    }

    /**
     * What somebody asks.
     *
     * @param name as they have signed in
     * @param email where they want the answer
     * @param lang in which they want it
     */
    record Asked(Topic topic, String words, String name, String email, Lang lang) {}

    /** In the language of those who help. A form that is sent again is one request. */
    @Transactional
    void pass(UUID key, Asked asked) {
        if (messages.findByIdOptional(key).isPresent()) {
            return;
        }
        AssistanceTexts texts = Texts.of(AssistanceTexts.class, Lang.IT);
        Letter letter = new Letter(
                texts.letterTitle(),
                List.of(asked.words()),
                List.of(
                        new Letter.Fact(texts.topic(), asked.topic().in(texts)),
                        new Letter.Fact(texts.name(), asked.name()),
                        new Letter.Fact(texts.email(), asked.email()),
                        new Letter.Fact(texts.language(), asked.lang().ownName())),
                null,
                "");
        queue.toAddress(key, KIND, config.helpEmail(), Lang.IT, letter);
    }
}
