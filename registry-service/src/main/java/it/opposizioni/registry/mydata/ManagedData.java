package it.opposizioni.registry.mydata;

import it.opposizioni.registry.access.AccessView;
import it.opposizioni.registry.mydata.RegisterData.HeldOpposition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the register holds about somebody without an account, as far as a number that was opened by its code shows it.
 *
 * @param oppositions the one
 * @param contacts where its letters go
 * @param accesses who looked at it
 */
@Schema(name = "ManagedData")
record ManagedData(List<HeldOpposition> oppositions, List<Contact> contacts, List<AccessView> accesses) {

    /** @param address of e-mail @param language it or en */
    @Schema(name = "ManagedContact")
    record Contact(String address, String language) {

        /** It must not end up in a log. */
        @Override
        public String toString() {
            return "Contact";
        }
    }
}
