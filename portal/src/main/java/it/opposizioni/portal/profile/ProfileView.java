package it.opposizioni.portal.profile;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.profile.Profiles.Profile;
import java.util.Optional;

/**
 * A profile on its page.
 *
 * @param email in use; empty for the message box alone
 * @param fromProvider it is the one that the identity provider says
 * @param unused the one that the identity provider says, where another is used, or none
 * @param waiting the address that waits for its code; null when there is none
 * @param inAppIo letters go there first
 * @param pec the address of certified mail in use, before all other ways; empty when there is none
 * @param phone the telephone number that was confirmed; null when there is none
 * @param bySms letters are announced there first
 * @param returned the last e-mail to the address in use came back
 * @param offers what this deployment and this sign-in allow for
 */
record ProfileView(
        String email,
        boolean fromProvider,
        String unused,
        Waiting waiting,
        boolean inAppIo,
        String pec,
        Phone phone,
        boolean bySms,
        boolean returned,
        Offers offers) {

    /** Whether App IO can be chosen. */
    enum AppIoOffer {
        /** This deployment has no service there. */
        NONE,
        /** Not by somebody who has signed in without a tax code. */
        NOT_TO_THIS_PERSON,
        OPEN
    }

    /**
     * What can be chosen.
     *
     * @param pec certified mail
     * @param phone a telephone
     */
    public record Offers(AppIoOffer appIo, boolean pec, boolean phone) {}

    /**
     * A number that was confirmed.
     *
     * @param masked enough for its owner to recognise it, and too little for somebody who looks over their shoulder
     * @param mobile it takes text messages
     */
    public record Phone(String masked, boolean mobile) {

        /** @return null for none */
        static Phone of(Optional<PhoneNumber> number) {
            return number.map(known -> new Phone(known.masked(), known.kind() == PhoneNumber.Kind.MOBILE))
                    .orElse(null);
        }
    }

    /**
     * @param address or number, in full, so that a slip of the pen shows
     * @param until the time of day at which the code ends
     * @param by how it went: EMAIL, PEC, SMS or VOICE
     */
    public record Waiting(String address, String until, String by) {

        /** @return null when none waits */
        static Waiting of(Optional<AddressCode> code, Formats formats) {
            return code.map(waiting -> new Waiting(
                            waiting.wanted().number().map(PhoneNumber::spaced).orElseGet(waiting::address),
                            formats.clock(waiting.expiresAt()),
                            waiting.channel().name()))
                    .orElse(null);
        }

        public boolean isOfLine() {
            return by.equals("SMS") || by.equals("VOICE");
        }
    }

    static ProfileView of(Profile profile, boolean returned, Offers offers, Formats formats) {
        boolean same = profile.email()
                .map(EmailAddress::comparable)
                .equals(profile.provided().map(EmailAddress::comparable));
        return new ProfileView(
                profile.email().orElse(""),
                same,
                same ? "" : profile.provided().orElse(""),
                Waiting.of(profile.waiting(), formats),
                profile.inAppIo() && offers.appIo() != AppIoOffer.NONE,
                profile.pec().filter(_ -> offers.pec()).orElse(""),
                Phone.of(profile.phone()),
                profile.bySms(),
                returned,
                offers);
    }

    /** Beside certified mail it would change nothing. */
    public boolean appIoOpen() {
        return pec.isEmpty() && (offers.appIo() == AppIoOffer.OPEN || inAppIo);
    }

    /** Beside certified mail it would change nothing either. */
    public boolean smsOpen() {
        return pec.isEmpty() && phone != null && phone.mobile() && (offers.phone() || bySms);
    }

    public boolean appIoNeedsIdentity() {
        return pec.isEmpty() && offers.appIo() == AppIoOffer.NOT_TO_THIS_PERSON && !inAppIo;
    }
}
