package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.CorrespondentLetters.Claimed;
import it.opposizioni.portal.letters.CorrespondentLetters.Correspondent;
import it.opposizioni.portal.letters.PersonLetters.Activated;
import it.opposizioni.portal.letters.PersonLetters.MediaChanged;
import it.opposizioni.portal.letters.PersonLetters.MediumWithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.Renewed;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalAsked;
import it.opposizioni.portal.letters.PersonLetters.WithdrawalUndone;
import it.opposizioni.portal.letters.PersonLetters.Withdrawn;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Writes to the person who registered a number without an account, where an event of the registry names one. */
@ApplicationScoped
class CorrespondentNotifier {

    private final MessageQueue messages;

    CorrespondentNotifier(MessageQueue messages) {
        this.messages = messages;
    }

    /** @param correspondent null where somebody holds the number, where nobody is written to, and in events of the releases before */
    record Addressed(Correspondent correspondent) {}

    void write(ReceivedEvent event) {
        switch (event.type()) {
            case "it.opposizioni.registry.opposition-registered.v1" ->
                put(event, "opposition-registered", letters -> letters.claimed(event.as(Claimed.class)));
            case "it.opposizioni.registry.opposition-activated.v1" ->
                announce(event, "opposition-activated", letters -> letters.activated(event.as(Activated.class)));
            case "it.opposizioni.registry.opposition-post-activated.v1" ->
                announce(
                        event,
                        "opposition-post-activated",
                        letters -> letters.postActivated(event.as(Activated.class)));
            case "it.opposizioni.registry.opposition-renewed.v1" ->
                put(event, "opposition-renewed", letters -> letters.renewed(event.as(Renewed.class)));
            case "it.opposizioni.registry.opposition-withdrawal-asked.v1" ->
                put(
                        event,
                        "opposition-withdrawal-asked",
                        letters -> letters.withdrawalAsked(event.as(WithdrawalAsked.class)));
            case "it.opposizioni.registry.opposition-medium-withdrawal-asked.v1" ->
                put(
                        event,
                        "opposition-medium-withdrawal-asked",
                        letters -> letters.mediumWithdrawalAsked(event.as(MediumWithdrawalAsked.class)));
            case "it.opposizioni.registry.opposition-withdrawal-undone.v1" ->
                put(
                        event,
                        "opposition-withdrawal-undone",
                        letters -> letters.withdrawalUndone(event.as(WithdrawalUndone.class)));
            case "it.opposizioni.registry.opposition-withdrawn.v1" ->
                put(event, "opposition-withdrawn", letters -> letters.withdrawn(event.as(Withdrawn.class)));
            case "it.opposizioni.registry.opposition-media-changed.v1" ->
                mediaChanged(event, event.as(MediaChanged.class));
            case "it.opposizioni.registry.exemption-granted.v1" ->
                put(
                        event,
                        "exemption-granted",
                        letters -> letters.exemptionGranted(event.as(ExemptionLetters.Granted.class)));
            case "it.opposizioni.registry.exemption-ended.v1" ->
                exemptionEnded(event, event.as(ExemptionLetters.Ended.class));
            case "it.opposizioni.registry.exemption-expired.v1" ->
                announce(
                        event,
                        "exemption-expired",
                        letters -> letters.exemptionExpired(event.as(ExemptionLetters.Expired.class)));
            default -> {
                // nothing that is told to such a person
            }
        }
    }

    private void mediaChanged(ReceivedEvent event, MediaChanged changed) {
        put(
                event,
                "opposition-media-changed",
                letters ->
                        changed.dropped().isEmpty() ? letters.mediaAdded(changed) : letters.mediumWithdrawn(changed));
    }

    private void exemptionEnded(ReceivedEvent event, ExemptionLetters.Ended ended) {
        if (!ended.isToldWithItsOpposition()) {
            put(event, "exemption-ended", letters -> letters.exemptionEnded(ended));
        }
    }

    private void put(ReceivedEvent event, String kind, Function<CorrespondentLetters, Letter> words) {
        Correspondent to = event.as(Addressed.class).correspondent();
        if (to != null) {
            Lang lang = Lang.of(to.language());
            messages.toAddress(event.id(), kind, to.email(), lang, words.apply(CorrespondentLetters.in(lang)));
        }
    }

    /** What was registered on one day falls due on one day. */
    private void announce(ReceivedEvent event, String kind, Function<CorrespondentLetters, Letter> words) {
        Correspondent to = event.as(Addressed.class).correspondent();
        if (to != null) {
            Lang lang = Lang.of(to.language());
            messages.announcementTo(event.id(), kind, to.email(), lang, words.apply(CorrespondentLetters.in(lang)));
        }
    }
}
