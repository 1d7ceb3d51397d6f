package it.opposizioni.registry.holder;

import it.opposizioni.registry.medium.MediumDates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who are written to about an opposition that nobody holds. Another feature knows who they are. */
public interface LineContacts {

    /** Somebody without an account. @param email confirmed by a code */
    record LineContact(String email, String language) {

        /** It must not end up in a log. */
        @Override
        public String toString() {
            return "LineContact";
        }
    }

    /** Empty where nobody without an account has registered it. */
    Optional<LineContact> contactOf(UUID opposition);

    /** It opposes something else now: the person who has registered it learns on which days that becomes active. */
    void datesChanged(UUID opposition, List<MediumDates> dates);
}
