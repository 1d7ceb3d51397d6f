package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.InvitationLetters.Code;
import it.opposizioni.portal.letters.VisitLetters.EmailCode;
import it.opposizioni.portal.letters.VisitLetters.ManagementCode;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes the messages with one-time codes. None is written for a code that has expired on its way. */
@ApplicationScoped
public class CodeNotifier {

    static final String LINE_CODE = "it.opposizioni.registry.line-code-issued.v1";
    static final String CALLING_NUMBER_CODE = "it.opposizioni.operator.calling-number-code-issued.v1";
    static final String EMAIL_CODE = "it.opposizioni.registry.email-code-issued.v1";
    static final String MANAGEMENT_CODE = "it.opposizioni.registry.management-code-issued.v1";
    static final String INVITATION_CODE = "it.opposizioni.operator.team-invitation-code-requested.v1";

    private static final Duration LETTER_LIFE = Duration.ofDays(3);

    private final MessageQueue messages;
    private final Clock clock;

    CodeNotifier(MessageQueue messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param purpose null where it was not said, and of a code to a number that an operator has declared */
    record LineCode(
            PhoneNumber number, String channel, String code, Instant expiresAt, String language, String purpose) {

        boolean isSpoken() {
            return "VOICE".equals(channel);
        }

        @Override
        public String toString() {
            return "LineCode";
        }
    }

    public void write(ReceivedEvent event) {
        switch (event.type()) {
            case LINE_CODE -> lineCode(event, event.as(LineCode.class));
            case CALLING_NUMBER_CODE -> declarationCode(event, event.as(LineCode.class));
            case EMAIL_CODE -> emailCode(event, event.as(EmailCode.class));
            case MANAGEMENT_CODE -> managementCode(event, event.as(ManagementCode.class));
            case INVITATION_CODE -> invitation(event, event.as(Code.class));
            default -> {
                // a code that this release does not know
            }
        }
    }

    private void lineCode(ReceivedEvent event, LineCode issued) {
        if (isUseful(issued.expiresAt())) {
            messages.code(
                    MessageQueue.codeOf(event.aggregateId()),
                    issued.number(),
                    issued.isSpoken(),
                    issued.code(),
                    CodePurpose.of(issued.purpose()),
                    Lang.of(issued.language()),
                    issued.expiresAt());
        }
    }

    private void declarationCode(ReceivedEvent event, LineCode issued) {
        if (isUseful(issued.expiresAt())) {
            messages.declarationCode(
                    MessageQueue.codeOf(event.aggregateId()),
                    issued.number(),
                    issued.isSpoken(),
                    issued.code(),
                    Lang.of(issued.language()),
                    issued.expiresAt());
        }
    }

    private void invitation(ReceivedEvent event, Code requested) {
        if (isUseful(requested.expiresAt())) {
            Lang lang = Lang.of(requested.language());
            messages.codeLetter(
                    event.id(),
                    "team-invitation-code-requested.v1",
                    requested.email(),
                    lang,
                    InvitationLetters.in(lang).code(requested),
                    requested.expiresAt());
        }
    }

    private void emailCode(ReceivedEvent event, EmailCode issued) {
        if (isUseful(issued.expiresAt())) {
            Lang lang = Lang.of(issued.language());
            messages.codeLetter(
                    event.id(),
                    "email-code-issued",
                    issued.email(),
                    lang,
                    VisitLetters.in(lang).emailCode(issued),
                    issued.expiresAt());
        }
    }

    /** It does not expire, but a newer one may have replaced it: a letter that is days late would only confuse. */
    private void managementCode(ReceivedEvent event, ManagementCode issued) {
        Instant until = issued.issuedAt().plus(LETTER_LIFE);
        if (isUseful(until)) {
            Lang lang = Lang.of(issued.language());
            VisitLetters letters = VisitLetters.in(lang);
            Letter letter = issued.protocol() == null ? letters.codeAgain(issued) : letters.registered(issued);
            messages.codeLetter(event.id(), "management-code-issued", issued.email(), lang, letter, until);
        }
    }

    private boolean isUseful(Instant expiresAt) {
        return expiresAt.isAfter(clock.instant());
    }
}
