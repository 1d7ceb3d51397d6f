package it.opposizioni.portal.profile;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.Route.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Shows that a person, or somebody of an operator, reads the mail of an address or has a telephone. While their contact is locked, so that
 * tries and limits are exact.
 */
@ApplicationScoped
class AddressCodes {

    private static final int CODES = 1_000_000;

    /** How long a page says what became of a code. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final AddressCodeRepository codes;
    private final ProfileConfig config;
    private final PersonalData personalData;
    private final MessageQueue messages;
    private final RandomGenerator random;
    private final Ids ids;
    private final Now clock;

    AddressCodes(
            AddressCodeRepository codes,
            ProfileConfig config,
            PersonalData personalData,
            MessageQueue messages,
            RandomGenerator random,
            Ids ids,
            Now clock) {
        this.codes = codes;
        this.config = config;
        this.personalData = personalData;
        this.messages = messages;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** The last that the person asked for, for as long as somebody may be at its page. */
    @Transactional
    Optional<AddressCode> last(String subject) {
        return codes.last(subject, clock.get().minus(SHOWN));
    }

    /** The address that waits to be confirmed, also for a while after the time of its code is over. */
    @Transactional
    Optional<AddressCode> waiting(String subject) {
        return last(subject).filter(AddressCode::isWaiting);
    }

    /**
     * Sends a code, which takes the place of the one before.
     *
     * @param key of the form: one that is sent twice sends one code
     * @return false, and nothing is sent, when it would be too many today
     */
    @Transactional(TxType.MANDATORY)
    boolean send(String subject, Address address, String key, Lang lang) {
        UUID ofForm = UUID.nameUUIDFromBytes((subject + "/" + key).getBytes(StandardCharsets.UTF_8));
        Optional<AddressCode> sameForm = codes.findByIdOptional(ofForm);
        if (sameForm.filter(sent -> sent.wanted().equals(address)).isPresent()) {
            return true;
        }
        if (!isWithinLimits(subject, address)) {
            return false;
        }
        send(sameForm.isPresent() ? ids.next() : ofForm, subject, address, lang);
        return true;
    }

    private boolean isWithinLimits(String subject, Address address) {
        Instant today = Rome.startOf(Rome.day(clock.get()));
        int mostToAddress = address.number().isPresent() ? config.codesPerLinePerDay() : config.codesPerAddressPerDay();
        return codes.sentFor(subject, today) < config.codesPerPersonPerDay()
                && codes.sentTo(addressKey(address), today) < mostToAddress;
    }

    private void send(UUID id, String subject, Address address, Lang lang) {
        giveUp(subject);
        String digits = "%06d".formatted(random.nextInt(CODES));
        Duration life = address.channel() == Channel.PEC ? config.pecCodeLife() : config.codeLife();
        AddressCode code = new AddressCode(id, subject, address)
                .sent(addressKey(address), digest(id, digits), clock.get(), life, config.codeTries());
        codes.persist(code);
        address.number()
                .ifPresentOrElse(
                        line -> messages.code(
                                id,
                                line,
                                address.channel() == Channel.VOICE,
                                digits,
                                CodePurpose.CONTACT,
                                lang,
                                code.expiresAt()),
                        () -> write(code, digits, lang));
    }

    private void write(AddressCode code, String digits, Lang lang) {
        ProfileLetters letters = ProfileLetters.in(lang);
        Letter letter = code.channel() == Channel.PEC
                ? letters.pecCode(digits, code.expiresAt())
                : letters.code(digits, code.expiresAt());
        messages.codeLetter(code.id(), "address-code", code.wanted(), lang, letter, code.expiresAt());
    }

    private SearchKey addressKey(Address address) {
        return personalData.searchKey("message-address", EmailAddress.comparable(address.value()));
    }

    /** A wrong guess counts, so the refusal is the return value and not an exception, which would undo it. */
    @Transactional(TxType.MANDATORY)
    AddressCode.Guess guess(AddressCode code, String digits) {
        return code.guess(digest(code.id(), digits), clock.get());
    }

    @Transactional(TxType.MANDATORY)
    void giveUp(String subject) {
        waiting(subject).ifPresent(code -> code.end(clock.get()));
    }

    /** Bound to the sending, so that equal codes do not look equal. */
    private SearchKey digest(UUID id, String digits) {
        return personalData.searchKey("address-code", id + " " + digits);
    }

    @Transactional(TxType.MANDATORY)
    void forget(Instant sentBefore) {
        codes.forget(sentBefore);
    }
}
