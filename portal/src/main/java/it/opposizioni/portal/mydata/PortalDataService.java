package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.pec.PecProgress;
import it.opposizioni.portal.profile.Profiles;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageRepository;
import it.opposizioni.portal.sending.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the portal's own part of what is held about a person. */
@ApplicationScoped
class PortalDataService {

    /** More than anybody is written to in the time for which messages are kept. */
    private static final int MOST_MESSAGES = 10_000;

    private final PersonContacts contacts;
    private final Profiles profiles;
    private final ConsultationNotices notices;
    private final MessageRepository messages;
    private final MessageQueue queue;
    private final Drafts drafts;
    private final ObjectMapper json;

    PortalDataService(
            PersonContacts contacts,
            Profiles profiles,
            ConsultationNotices notices,
            MessageRepository messages,
            MessageQueue queue,
            Drafts drafts,
            ObjectMapper json) {
        this.contacts = contacts;
        this.profiles = profiles;
        this.notices = notices;
        this.messages = messages;
        this.queue = queue;
        this.drafts = drafts;
        this.json = json;
    }

    @Transactional
    DataPart of(String subject, Lang lang) {
        Map<Boolean, List<PortalData.Begun>> begun = drafts.all(subject).stream()
                .collect(Collectors.partitioningBy(
                        TypedDraft::isHalfDone, Collectors.mapping(this::begun, Collectors.toList())));
        PortalData data = new PortalData(
                profile(subject), messages(subject), begun.get(true), begun.get(false), notices(subject));
        return PortalWords.in(lang).explain(json.valueToTree(data));
    }

    private List<PortalData.Profile> profile(String subject) {
        return contacts.of(subject).stream()
                .map(person -> new PortalData.Profile(
                        person.name(),
                        person.email().orElse(null),
                        person.appIo().orElse(null),
                        person.pec().orElse(null),
                        person.phone().map(PhoneNumber::e164).orElse(null),
                        person.phone().map(_ -> person.sms().isPresent()).orElse(null),
                        person.language(),
                        person.updatedAt(),
                        profiles.waitingAddress(subject).orElse(null)))
                .toList();
    }

    private List<PortalData.Message> messages(String subject) {
        return messages.of(subject, MOST_MESSAGES).stream().map(this::message).toList();
    }

    private PortalData.Message message(OutgoingMessage message) {
        Optional<PecProgress> pec = message.route().pec();
        return new PortalData.Message(
                message.createdAt(),
                message.subject(),
                text(message),
                message.language(),
                message.route().channel().name(),
                message.route().refusedBy().map(Enum::name).orElse(null),
                message.state().name(),
                message.sentAt().orElse(null),
                message.delivery().map(Enum::name).orElse(null),
                pec.flatMap(PecProgress::state).map(Enum::name).orElse(null),
                pec.flatMap(PecProgress::at).orElse(null),
                !message.isUnread(),
                message.code());
    }

    private String text(OutgoingMessage message) {
        Letter letter = queue.read(message);
        Stream<String> facts = letter.facts().stream().map(fact -> fact.name() + ": " + fact.value());
        return String.join(
                "\n", Stream.concat(letter.paragraphs().stream(), facts).toList());
    }

    private PortalData.Begun begun(Draft draft) {
        return new PortalData.Begun(
                draft.kind(),
                draft.createdAt(),
                draft.updatedAt(),
                TypedDraft.of(drafts.content(draft, JsonNode.class)));
    }

    private List<PortalData.Notice> notices(String subject) {
        return notices.of(subject).stream()
                .map(notice -> new PortalData.Notice(notice.address(), notice.askedAt()))
                .toList();
    }
}
