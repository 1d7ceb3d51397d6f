package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody wants to hear from us. What the person has not chosen is as the identity provider and the pages had it when the person was
 * last here; what was chosen stays.
 */
@Entity
public class PersonContact {

    /** Stands for the person who chose the e-mail address, where nobody did: the desk was told it. */
    private static final String TOLD_TO_DESK = "elsewhere";

    @Id
    private String subject;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String email;

    private boolean emailChosen;

    /** Who chose it: of an organisation, a representative. Null for what was not chosen here, and in a row of the release before. */
    private String emailChosenBy;

    /** Under which the person is written to in App IO; null when that was not chosen. */
    @Convert(converter = EncryptedText.class)
    private String appIoTaxCode;

    /** The address of certified mail at which the person is written to; null when none was chosen. */
    @Convert(converter = EncryptedText.class)
    private String pec;

    private String pecChosenBy;

    /** A number, E.164, that the person has confirmed; null without one. */
    @Convert(converter = EncryptedText.class)
    private String phone;

    /** Keyed digest of the number, to find whose it is; null in a row of the release before. */
    private byte[] phoneKey;

    private Instant phoneConfirmedAt;

    /** The person is told there of letters, by text message. */
    private boolean bySms;

    private String language;

    private boolean languageChosen;

    /** What happens to many numbers at once is told in one letter. */
    private boolean gathered;

    /** The address was chosen on the site: the desk changes nothing of it any more. */
    private boolean chosenHere;

    private Instant updatedAt;

    protected PersonContact() {}

    /** @param provided the address that the identity provider knows; null for none */
    void signedIn(String newName, String provided, String pageLanguage, Instant now) {
        name = newName;
        email = emailChosen ? email : provided;
        language = languageChosen ? language : pageLanguage;
        updatedAt = now;
    }

    /** Whether a sign-in changes nothing. */
    boolean isAsSignedIn(String newName, String provided, String pageLanguage) {
        return Objects.equals(name, newName)
                && (emailChosen || Objects.equals(email, provided))
                && (languageChosen || Objects.equals(language, pageLanguage));
    }

    void writeIn(String chosen, Instant now) {
        language = chosen;
        languageChosen = true;
        updatedAt = now;
    }

    /** @param chosen null for somebody who wants no e-mail */
    void writeTo(String chosen, String by, Instant now) {
        email = chosen;
        emailChosenBy = by;
        emailChosen = true;
        chosenHere = true;
        updatedAt = now;
    }

    /** Not by text message any more. @param taxCode null for not in App IO either */
    void writeInAppIo(String taxCode, Instant now) {
        appIoTaxCode = taxCode;
        bySms = false;
        updatedAt = now;
    }

    /** Not in App IO any more. Without a mobile line nothing changes. */
    void writeBySms(Instant now) {
        if (mobile().isPresent()) {
            bySms = true;
            appIoTaxCode = null;
            updatedAt = now;
        }
    }

    /** Text messages go there from now on, where it takes them. @param key of the number, which is confirmed now */
    void reachAt(PhoneNumber number, SearchKey key, Instant now) {
        phone = number.e164();
        phoneKey = key.current();
        phoneConfirmedAt = now;
        bySms = bySms && mobile().isPresent();
        updatedAt = now;
    }

    void forgetPhone(Instant now) {
        phone = null;
        phoneKey = null;
        phoneConfirmedAt = null;
        bySms = false;
        updatedAt = now;
    }

    /** Whether that number was confirmed before then. When, a row of the release before does not say. */
    boolean hadPhone(PhoneNumber number, Instant before) {
        return phone().filter(number::equals).isPresent()
                && (phoneConfirmedAt == null || phoneConfirmedAt.isBefore(before));
    }

    /** @param address of certified mail; null for not any more */
    void writeByPec(String address, String by, Instant now) {
        if (!chosenHere && email != null) {
            // from now on the row alone would not tell it from one whose chooser the release before did not keep
            emailChosenBy = TOLD_TO_DESK;
        }
        pec = address;
        pecChosenBy = by;
        chosenHere = true;
        updatedAt = now;
    }

    /** Of an organisation, what this person chose here; and what the release before did not keep who chose. What the desk told stays. */
    void forgetChosenBy(String person, Instant now) {
        if (!chosenHere) {
            return;
        }
        if (emailChosenBy == null || emailChosenBy.equals(person)) {
            email = null;
            emailChosenBy = null;
        }
        if (pecChosenBy == null || pecChosenBy.equals(person)) {
            pec = null;
            pecChosenBy = null;
        }
        chosenHere = pecChosenBy != null || isEmailChosenHere();
        updatedAt = now;
    }

    private boolean isEmailChosenHere() {
        return emailChosenBy != null && !emailChosenBy.equals(TOLD_TO_DESK);
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    /** An organisation, or somebody who sends lists of numbers. */
    public boolean isGathered() {
        return gathered;
    }

    /** The name of an organisation, which several people may read letters of; empty of a person. */
    public Optional<String> organisation() {
        return Optional.ofNullable(name).filter(_ -> gathered && subject.startsWith(PersonContacts.AT_THE_DESK));
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The tax code, where the person wants to be written to in App IO, and by e-mail where that does not take a message. */
    public Optional<String> appIo() {
        return Optional.ofNullable(appIoTaxCode);
    }

    /** The address of certified mail, where the person wants to be written to there, and elsewhere where that does not deliver. */
    public Optional<String> pec() {
        return Optional.ofNullable(pec);
    }

    /** The telephone number that the person has confirmed. */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).flatMap(PhoneNumber::tryParse);
    }

    /** The same, where it takes text messages. */
    public Optional<PhoneNumber> mobile() {
        return phone().filter(number -> number.kind() == PhoneNumber.Kind.MOBILE);
    }

    /** The number, where the person wants to be told there of letters, and to get by e-mail what does not arrive. */
    public Optional<PhoneNumber> sms() {
        return mobile().filter(_ -> bySms);
    }

    public String language() {
        return language;
    }

    /** Empty while it is only that of the pages last seen. */
    public Optional<String> chosenLanguage() {
        return Optional.of(language).filter(_ -> languageChosen);
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
