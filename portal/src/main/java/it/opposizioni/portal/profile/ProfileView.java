package it.opposizioni.portal.profile;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.profile.Profiles.Profile;

/**
 * A profile on its page.
 *
 * @param email in use; empty for the message box alone
 * @param fromProvider it is the one that the identity provider says
 * @param unused the one that the identity provider says, where another is used, or none
 * @param waiting the address that waits for its code; null when there is none
 * @param inAppIo letters go there first
 * @param appIo whether it can be chosen
 */
record ProfileView(
        String email, boolean fromProvider, String unused, Waiting waiting, boolean inAppIo, AppIoOffer appIo) {

    /** Whether App IO can be chosen. */
    enum AppIoOffer {
        /** This deployment has no service there. */
        NONE,
        /** Not by somebody who has signed in without a tax code. */
        NOT_TO_THIS_PERSON,
        OPEN
    }

    /** @param until the time of day at which the code ends */
    record Waiting(String address, String until) {}

    static ProfileView of(Profile profile, AppIoOffer appIo, Formats formats) {
        boolean same = profile.email()
                .map(EmailAddress::comparable)
                .equals(profile.provided().map(EmailAddress::comparable));
        return new ProfileView(
                profile.email().orElse(""),
                same,
                same ? "" : profile.provided().orElse(""),
                profile.waiting()
                        .map(code -> new Waiting(code.address(), formats.clock(code.expiresAt())))
                        .orElse(null),
                profile.inAppIo() && appIo != AppIoOffer.NONE,
                appIo);
    }

    public boolean appIoOpen() {
        return appIo == AppIoOffer.OPEN || inAppIo;
    }

    public boolean appIoNeedsIdentity() {
        return appIo == AppIoOffer.NOT_TO_THIS_PERSON && !inAppIo;
    }
}
