package it.opposizioni.portal.letters;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.DeskLetters.DeskRecorded;
import it.opposizioni.portal.letters.DeskLetters.DeskRejected;
import it.opposizioni.portal.letters.PersonLetters.Activated;
import it.opposizioni.portal.letters.PersonLetters.MediaChanged;
import it.opposizioni.portal.letters.PersonLetters.MediumWithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.Renewed;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalUndone;
import it.opposizioni.portal.letters.PersonLetters.Withdrawn;
import it.opposizioni.portal.letters.RegistrationLetters.Recorded;
import it.opposizioni.portal.letters.organisation.OrganisationNotifier;
import it.opposizioni.portal.numbernews.NumberNews;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Turns the events of the registry into messages to the person concerned. */
@Startup
@ApplicationScoped
class RegistryEventsConsumer {

    static final String QUEUE = "portal.registry-events";

    private final Subscription subscription;
    private final MessageQueue messages;
    private final CodeNotifier codes;
    private final LineEndNotifier lineEnds;
    private final CorrespondentNotifier correspondents;
    private final OrganisationNotifier organisations;
    private final DelegationNotifier delegations;
    private final NumberNews news;
    private final PersonContacts people;
    private final FreshEntities entities;

    RegistryEventsConsumer(
            Inbox inbox,
            MessageQueue messages,
            CodeNotifier codes,
            LineEndNotifier lineEnds,
            CorrespondentNotifier correspondents,
            OrganisationNotifier organisations,
            DelegationNotifier delegations,
            NumberNews news,
            PersonContacts people,
            FreshEntities entities) {
        this.entities = entities;
        this.people = people;
        this.organisations = organisations;
        this.delegations = delegations;
        this.news = news;
        this.lineEnds = lineEnds;
        this.correspondents = correspondents;
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.messages = messages;
        this.codes = codes;
    }

    @Incoming("registry-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    void apply(ReceivedEvent event) {
        entities.begin();
        lineEnds.write(event);
        correspondents.write(event);
        organisations.write(event);
        delegations.write(event);
        switch (event.type()) {
            // where the registry of the release before publishes it
            case CodeNotifier.LINE_CODE -> codes.write(event);
            case "it.opposizioni.registry.registration-recorded.v1" -> recorded(event, event.as(Recorded.class));
            case "it.opposizioni.registry.desk-request-recorded.v1" ->
                deskRecorded(event, event.as(DeskRecorded.class));
            case "it.opposizioni.registry.desk-request-rejected.v1" ->
                deskRejected(event, event.as(DeskRejected.class));
            case "it.opposizioni.registry.opposition-activated.v1" ->
                announce(event, "opposition-activated", event.as(Activated.class), PersonLetters::activated);
            case "it.opposizioni.registry.opposition-post-activated.v1" ->
                announce(event, "opposition-post-activated", event.as(Activated.class), PersonLetters::postActivated);
            case "it.opposizioni.registry.opposition-media-changed.v1" ->
                mediaChanged(event, event.as(MediaChanged.class));
            case "it.opposizioni.registry.opposition-renewed.v1" -> renewed(event, event.as(Renewed.class));
            case "it.opposizioni.registry.opposition-withdrawal-asked.v1" ->
                withdrawalAsked(event, event.as(WithdrawalAsked.class));
            case "it.opposizioni.registry.opposition-medium-withdrawal-asked.v1" ->
                mediumWithdrawalAsked(event, event.as(MediumWithdrawalAsked.class));
            case "it.opposizioni.registry.opposition-withdrawal-undone.v1" ->
                withdrawalUndone(event, event.as(WithdrawalUndone.class));
            case "it.opposizioni.registry.opposition-withdrawn.v1" -> withdrawn(event, event.as(Withdrawn.class));
            case "it.opposizioni.registry.exemption-granted.v1" ->
                exemptionGranted(event, event.as(ExemptionLetters.Granted.class));
            case "it.opposizioni.registry.exemption-ended.v1" ->
                exemptionEnded(event, event.as(ExemptionLetters.Ended.class));
            case "it.opposizioni.registry.exemption-expired.v1" ->
                exemptionExpired(event, event.as(ExemptionLetters.Expired.class));
            default -> {
                // nothing that a person waits for
            }
        }
    }

    /**
     * A person who has never signed in is written to at the address that the desk was given; what comes of the request follows as events
     * of its own.
     */
    private void deskRecorded(ReceivedEvent event, DeskRecorded recorded) {
        people.toldToDesk(
                recorded.holder(),
                recorded.name(),
                recorded.organisation(),
                recorded.email(),
                recorded.language(),
                event.occurredAt());
        if (recorded.isOfWithdrawal()) {
            put(
                    event,
                    "desk-withdrawal-received",
                    recorded.holder(),
                    null,
                    lang -> DeskLetters.in(lang).received(recorded));
        }
    }

    private void deskRejected(ReceivedEvent event, DeskRejected rejected) {
        String kind = rejected.isOfExemption() ? "desk-exemption-rejected" : "desk-withdrawal-rejected";
        put(event, kind, rejected.holder(), null, lang -> DeskLetters.in(lang).rejected(rejected));
    }

    /** A part of an organisation's list has no letter of its own: the list has one. */
    private void recorded(ReceivedEvent event, Recorded recorded) {
        if (recorded.listId() == null) {
            put(
                    event,
                    "registration-recorded",
                    recorded.holder(),
                    recorded.language(),
                    lang -> RegistrationLetters.in(lang).recorded(recorded));
        }
    }

    /** What was registered on one day falls due on one day, for calls and again for post. */
    private void announce(
            ReceivedEvent event, String kind, Activated activated, BiFunction<PersonLetters, Activated, Letter> words) {
        if (activated.holder() != null
                && !isGathered(event, kind, activated.holder(), activated.number(), activated.activeFrom(), null)) {
            messages.announcement(
                    event.id(), kind, activated.holder(), lang -> words.apply(PersonLetters.in(lang), activated));
        }
    }

    private void mediaChanged(ReceivedEvent event, MediaChanged changed) {
        if (!changed.dropped().isEmpty()) {
            write(
                    event,
                    "opposition-media-changed",
                    changed.holder(),
                    null,
                    letters -> letters.mediumWithdrawn(changed));
        }
    }

    /** A withdrawal of the protection from calls is told on the line too, like one from the whole register. */
    private void mediumWithdrawalAsked(ReceivedEvent event, MediumWithdrawalAsked asked) {
        String kind = "opposition-medium-withdrawal-asked";
        write(event, kind, asked.holder(), null, letters -> letters.mediumWithdrawalAsked(asked));
        if (!asked.isOfPost()) {
            messages.lineNotice(
                    event.id(),
                    kind,
                    asked.number(),
                    asked.holder(),
                    asked.language(),
                    lang -> PersonLetters.in(lang).callsWithdrawalAskedToLine(asked));
        }
    }

    private void renewed(ReceivedEvent event, Renewed renewed) {
        if (renewed.listId() == null) {
            write(event, "opposition-renewed", renewed.holder(), null, letters -> letters.renewed(renewed));
        }
    }

    /** To the line too, also where one letter tells of many: its holder must learn of it when somebody else has asked. */
    private void withdrawalAsked(ReceivedEvent event, WithdrawalAsked asked) {
        String kind = "opposition-withdrawal-asked";
        if (asked.listId() == null) {
            write(event, kind, asked.holder(), null, letters -> letters.withdrawalAsked(asked));
        }
        messages.lineNotice(
                event.id(),
                kind,
                asked.number(),
                asked.holder(),
                asked.language(),
                lang -> PersonLetters.in(lang).withdrawalAskedToLine(asked));
    }

    private void withdrawalUndone(ReceivedEvent event, WithdrawalUndone undone) {
        if (undone.listId() == null) {
            write(
                    event,
                    "opposition-withdrawal-undone",
                    undone.holder(),
                    null,
                    letters -> letters.withdrawalUndone(undone));
        }
    }

    private void withdrawn(ReceivedEvent event, Withdrawn withdrawn) {
        String kind = "opposition-withdrawn";
        if (withdrawn.holder() != null
                && !isGathered(
                        event,
                        kind,
                        withdrawn.holder(),
                        withdrawn.number(),
                        withdrawn.withdrawnAt(),
                        withdrawn.reason())) {
            write(event, kind, withdrawn.holder(), null, letters -> letters.withdrawn(withdrawn));
        }
    }

    private boolean isGathered(
            ReceivedEvent event, String kind, String holder, PhoneNumber number, Instant at, String reason) {
        return news.gather(new NumberNews.Happened(event.id(), kind, holder, number, at, reason));
    }

    private void exemptionGranted(ReceivedEvent event, ExemptionLetters.Granted granted) {
        if (granted.listId() == null) {
            put(
                    event,
                    "exemption-granted",
                    granted.holder(),
                    null,
                    lang -> ExemptionLetters.in(lang).granted(granted));
        }
    }

    private void exemptionEnded(ReceivedEvent event, ExemptionLetters.Ended ended) {
        if (!ended.isToldWithItsOpposition() && ended.listId() == null) {
            put(
                    event,
                    "exemption-ended",
                    ended.holder(),
                    null,
                    lang -> ExemptionLetters.in(lang).ended(ended));
        }
    }

    /** Also of what was given with a list, whose letter was months ago: one company's permissions that end on one day are told together. */
    private void exemptionExpired(ReceivedEvent event, ExemptionLetters.Expired expired) {
        String kind = "exemption-expired";
        if (expired.holder() != null
                && !isGathered(
                        event, kind, expired.holder(), expired.number(), expired.until(), expired.operatorName())) {
            messages.announcement(
                    event.id(),
                    kind,
                    expired.holder(),
                    lang -> ExemptionLetters.in(lang).expired(expired));
        }
    }

    private void write(
            ReceivedEvent event, String kind, String holder, String language, Function<PersonLetters, Letter> words) {
        put(event, kind, holder, language, lang -> words.apply(PersonLetters.in(lang)));
    }

    /** Nobody is known to hold what a call from the line, or somebody without an account, has registered. */
    private void put(ReceivedEvent event, String kind, String holder, String language, Function<Lang, Letter> words) {
        if (holder != null) {
            messages.personLetter(event.id(), kind, holder, language, words);
        }
    }
}
