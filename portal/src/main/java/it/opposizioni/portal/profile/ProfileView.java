package it.opposizioni.portal.profile;

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
 * @param appIo whether it can be chosen
 * @param pec the address of certified mail in use, before all other ways; empty when there is none
 * @param pecOffered whether one can be chosen
 */
record ProfileView(
        String email,
        boolean fromProvider,
        String unused,
        Waiting waiting,
        boolean inAppIo,
        AppIoOffer appIo,
        String pec,
        boolean pecOffered) {

    /** Whether App IO can be chosen. */
    enum AppIoOffer {
        /** This deployment has no service there. */
        NONE,
        /** Not by somebody who has signed in without a tax code. */
        NOT_TO_THIS_PERSON,
        OPEN
    }

    /** @param until the time of day at which the code ends */
    public record Waiting(String address, String until) {

        /** @return null when none waits */
        static Waiting of(Optional<AddressCode> code, Formats formats) {
            return code.map(waiting -> new Waiting(waiting.address(), formats.clock(waiting.expiresAt())))
                    .orElse(null);
        }
    }

    static ProfileView of(Profile profile, AppIoOffer appIo, boolean pecOffered, Formats formats) {
        boolean same = profile.email()
                .map(EmailAddress::comparable)
                .equals(profile.provided().map(EmailAddress::comparable));
        return new ProfileView(
                profile.email().orElse(""),
                same,
                same ? "" : profile.provided().orElse(""),
                Waiting.of(profile.waiting(), formats),
                profile.inAppIo() && appIo != AppIoOffer.NONE,
                appIo,
                profile.pec().filter(_ -> pecOffered).orElse(""),
                pecOffered);
    }

    /** Beside certified mail it would change nothing. */
    public boolean appIoOpen() {
        return pec.isEmpty() && (appIo == AppIoOffer.OPEN || inAppIo);
    }

    public boolean appIoNeedsIdentity() {
        return pec.isEmpty() && appIo == AppIoOffer.NOT_TO_THIS_PERSON && !inAppIo;
    }
}
